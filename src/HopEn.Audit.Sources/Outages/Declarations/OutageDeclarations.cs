using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Sources.Outages.Declarations;

/// <summary>What <c>rules/outages/</c> declares: the sources, and the words that announcements are read with.</summary>
/// <param name="Sources">Sources, by the order of their files.</param>
/// <param name="Vocabulary">Words.</param>
public sealed record OutageDeclarations(IReadOnlyList<OutageSource> Sources, OutageVocabulary Vocabulary)
{
    private const string VocabularyFile = "services.yml";

    /// <summary>Whether a rule pack declares any.</summary>
    public static bool Exist(string rules) => File.Exists(Path.Combine(rules, "outages", VocabularyFile));

    /// <summary>Reads the folder of a rule pack.</summary>
    /// <exception cref="ConfigurationException">Something is wrong; all faults are told, with file and line.</exception>
    public static OutageDeclarations Read(string rules)
    {
        var folder = Path.Combine(rules, "outages");
        var words = Path.Combine(folder, VocabularyFile);
        if (!File.Exists(words))
            throw new ConfigurationException(
                $"Le fichier «\u202foutages/{VocabularyFile}\u202f» manque dans le jeu de règles «\u202f{rules}\u202f»\u202f: "
                    + "réinstallez l’outil, ou vérifiez l’option --rules."
            );
        var sentences = new List<string>();
        OutageVocabulary? vocabulary = null;
        var sources = new List<OutageSource>();
        // The cases of the rules beside declare nothing.
        var files = Directory
            .EnumerateFiles(folder, "*.yml")
            .Where(path => !path.EndsWith(".cases.yml", StringComparison.Ordinal));
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            var faults = new FaultList("outages/" + name);
            if (YamlMap.Read(path, faults) is { } map)
            {
                if (name == VocabularyFile)
                    vocabulary = OutageVocabularyReader.Read(map, faults);
                else if (OutageSourceReader.Read(map, path, faults) is { } source)
                    sources.Add(source);
            }

            sentences.AddRange(faults.Sentences);
        }

        sentences.AddRange(
            sources
                .GroupBy(source => source.Id)
                .Where(group => group.Count() > 1)
                .Select(twice => $"outages/\u202f: l’identifiant «\u202f{twice.Key}\u202f» sert à deux sources.")
        );
        return sentences.Count > 0
            ? throw new ConfigurationException(sentences)
            : new OutageDeclarations(sources, vocabulary!);
    }
}
