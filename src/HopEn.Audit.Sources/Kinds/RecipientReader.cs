using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Sources.Kinds;

/// <summary>Who holds exports in a hospital.</summary>
/// <param name="All">Recipients, in the order of the pages of a request.</param>
/// <param name="Identities">Sentence added to what is asked of an export that holds identities.</param>
internal sealed record RecipientReader(IReadOnlyList<KindRecipient> All, string Identities)
{
    /// <summary>Name of the file beside the folders of the kinds.</summary>
    public const string FileName = "recipients.yml";

    /// <summary>Reads the file.</summary>
    /// <exception cref="Model.ConfigurationException">The file holds faults.</exception>
    public static RecipientReader Read(string text)
    {
        var faults = new FaultList(FileName);
        var root = YamlMap.Parse(text, faults, 0);
        var people = root?.RequiredMap("recipients");
        var read = root is null
            ? null
            : new RecipientReader(
                [.. people!.Keys.Select(id => Recipient(id, people.RequiredMap(id)))],
                root.Text("identities", required: true) ?? string.Empty
            );
        faults.ThrowIfAny();
        return read!;
    }

    private static KindRecipient Recipient(string id, YamlMap map)
    {
        map.AllowOnly("name", "exports");
        var exports = map.Map("exports");
        return new KindRecipient(
            id,
            map.Text("name", required: true) ?? string.Empty,
            [.. exports?.Keys.Select(key => Export(key, exports.RequiredMap(key))) ?? []]
        );
    }

    private static KindExport Export(string id, YamlMap map)
    {
        map.AllowOnly("title", "why", "how", "lists-codes", "columns");
        return new KindExport(
            id,
            map.Text("title", required: true) ?? string.Empty,
            map.Text("why", required: true) ?? string.Empty,
            map.Text("how", required: true) ?? string.Empty,
            map.Flag("lists-codes") ?? false,
            [.. map.RequiredMap("columns").Texts()]
        );
    }
}
