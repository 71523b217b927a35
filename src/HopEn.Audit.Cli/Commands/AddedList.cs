using HopEn.Audit.Engine.Files;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Commands;

/// <summary>A YAML list that people and the tool write: only added to, so that what was written before stays, as its history.</summary>
internal static class AddedList
{
    /// <summary>The text of the file with entries added at its end.</summary>
    /// <param name="file">Path; need not exist.</param>
    /// <param name="added">Entries, each starting with « - ».</param>
    /// <param name="firstKey">Key that an entry starts with.</param>
    /// <exception cref="ConfigurationException">The file is written in a way that does not bear it: it is left as it is.</exception>
    public static string Completed(string file, string added, string firstKey)
    {
        var before = File.Exists(file) ? SharedFile.ReadText(file).TrimEnd() + "\n" : string.Empty;
        if (before.Trim() == "[]")
            before = string.Empty;
        var faults = new FaultList(Path.GetFileName(file));
        var expected = YamlMap.ParseList(before, faults).Count + YamlMap.ParseList(added, faults).Count;
        var text = before.TrimStart('\n') + added;
        if (YamlMap.ParseList(text, faults).Count == expected && !faults.Any)
            return text;
        throw new ConfigurationException(
            $"«\u202f{Path.GetFileName(file)}\u202f» n’a pas été modifié\u202f: "
                + $"sa liste ne commence pas en début de ligne par «\u202f- {firstKey}\u202f», ou elle est suivie d’autre chose. "
                + $"Ajoutez-y vous-même\u202f:{Environment.NewLine}{added}"
        );
    }
}
