using System.Security.Cryptography;
using System.Text;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>The rules and programmes of a folder, read and validated.</summary>
/// <param name="Version">Version written in pack.yml, and the name of the folder that adds to it.</param>
/// <param name="Hash">SHA-256 of every file, line endings ignored: results of two hashes may differ for that reason.</param>
/// <param name="Rules">Rules by id, alphabetical.</param>
/// <param name="Programmes">Programmes by id, alphabetical.</param>
public sealed record RulePack(
    string Version,
    string Hash,
    IReadOnlyList<Rule> Rules,
    IReadOnlyList<Programme> Programmes
)
{
    /// <summary>Reads a pack; its SQL is checked too.</summary>
    /// <param name="folder">Folder holding pack.yml, programmes/ and folders of .sql files.</param>
    /// <param name="kinds">The kinds of source whose views rules may read.</param>
    /// <exception cref="ConfigurationException">Something is wrong; every fault with its file and line.</exception>
    public static RulePack Read(string folder, SourceKinds kinds) => Read(new RuleFolders(folder), kinds);

    /// <summary>Reads a pack and what is added to it, checked the same way; an id that the pack already has is refused.</summary>
    /// <exception cref="ConfigurationException">Something is wrong; every fault with its file and line.</exception>
    public static RulePack Read(RuleFolders folders, SourceKinds kinds)
    {
        var (pack, all) = RulePackReader.Read(folders, kinds);
        // A rule of another version's source is not assessable, and says so: the others hold.
        var faults = all.Where(fault => fault.Code != RuleFault.UnknownSource).ToArray();
        if (faults.Length > 0)
            throw new ConfigurationException([
                .. faults.Select(fault => $"{fault.File}, ligne {fault.Line}\u202f: {fault.Message}"),
            ]);
        return pack!;
    }

    /// <summary>Rules that no programme names: they are checked and listed, and judged only when they are asked for.</summary>
    public IEnumerable<Rule> Unnamed =>
        Rules.ExceptBy(
            Programmes
                .SelectMany(programme => programme.Categories)
                .SelectMany(category => category.Rules)
                .Select(rule => rule.Id),
            rule => rule.Id
        );

    /// <summary>The rule of an id; null when there is none.</summary>
    public Rule? Find(string id) => Rules.FirstOrDefault(rule => rule.Id == id);

    internal static string HashOf(IEnumerable<(string Name, string Text)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, text) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{text.ReplaceLineEndings("\n")}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
