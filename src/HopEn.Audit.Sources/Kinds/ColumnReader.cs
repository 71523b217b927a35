using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Sources.Discovery;

namespace HopEn.Audit.Sources.Kinds;

/// <summary>Reads a column of a definition: what it says, over the shared column that it is like.</summary>
/// <param name="shared">Shared columns by name.</param>
/// <param name="faults">Receives what is wrong.</param>
internal sealed class ColumnReader(IReadOnlyDictionary<string, YamlMap> shared, FaultList faults)
{
    private const string DocumentTypes = "document-types";

    private static readonly string[] Contents = [.. Enum.GetNames<ContentClass>().Select(ContentNames.Of)];

    /// <summary>The column.</summary>
    public SourceColumn Read(string name, YamlMap map)
    {
        map.AllowOnly(
            "like",
            "label",
            "required",
            "identifies",
            "headers",
            "codes",
            "words",
            "content",
            "told-by",
            "role",
            "month-check",
            "proves-order"
        );
        var like = map.Text("like");
        var model = like is null ? null : shared.GetValueOrDefault(like);
        if (like is not null && model is null)
            faults.Add(map.Line("like"), $"la colonne commune «\u202f{like}\u202f» n’existe pas.");
        YamlMap From(string key) => map.Keys.Contains(key) ? map : model ?? map;
        var (codes, labels) = Codes(From("codes"));
        var content = Content(From("content"), "content");
        var toldBy = Content(From("told-by"), "told-by");
        var headers = From("headers").Strings("headers");
        if (headers.Count == 0)
            faults.Add(
                map.StartLine,
                $"la colonne «\u202f{name}\u202f» doit avoir au moins un en-tête («\u202fheaders\u202f»)."
            );
        return new SourceColumn
        {
            Name = name,
            Label = From("label").Text("label", required: true) ?? string.Empty,
            Required = map.Flag("required") ?? false,
            Identifies = From("identifies").Flag("identifies") ?? false,
            Headers = headers,
            Codes = codes,
            CodeLabels = labels,
            Words = Words(From("words").Map("words"), codes),
            Content = content,
            ToldBy = toldBy,
            Role = Role(From("role"), content ?? toldBy, codes.Count > 0),
            MonthCheck = map.Text("month-check"),
            ProvesOrder = map.Flag("proves-order") ?? true,
        };
    }

    private static (IReadOnlyList<string> Codes, IReadOnlyDictionary<string, string> Labels) Codes(YamlMap map)
    {
        if (!map.Keys.Contains("codes"))
            return ([], new Dictionary<string, string>());
        if (map.Items("codes") is [var only] && only.AsText() == DocumentTypes)
            return (
                [.. DocumentType.All.Select(type => type.Code)],
                DocumentType.All.ToDictionary(type => type.Code, type => type.Label, StringComparer.Ordinal)
            );
        var labels = map.RequiredMap("codes");
        return (labels.Keys, labels.Texts());
    }

    private CodeWords[] Words(YamlMap? map, IReadOnlyList<string> codes)
    {
        foreach (var code in map?.Keys.Where(key => !codes.Contains(key)) ?? [])
            faults.Add(map!.Line(code), $"«\u202f{code}\u202f» n’est pas un code de cette colonne.");
        return
        [
            .. map?.Keys.Select(code =>
            {
                var words = map.RequiredMap(code);
                words.AllowOnly("certain", "likely");
                return new CodeWords(code, words.Strings("certain"), words.Strings("likely"));
            })
                ?? [],
        ];
    }

    // What a column is for follows from what its cells look like, unless the definition tells.
    private ColumnRole Role(YamlMap map, string? content, bool hasCodes)
    {
        if (map.Text("role") is { } told)
        {
            if (Enum.TryParse<ColumnRole>(told, ignoreCase: true, out var role))
                return role;
            faults.Add(
                map.Line("role"),
                $"«\u202frole: {told}\u202f» est inconnu\u202f; attendu\u202f: "
                    + $"{string.Join(", ", Enum.GetNames<ColumnRole>().Select(name => name.ToLowerInvariant()))}."
            );
        }

        return hasCodes ? ColumnRole.Code
            : content is null || content == ContentNames.Of(nameof(ContentClass.Address)) ? ColumnRole.Text
            : content == ContentNames.Of(nameof(ContentClass.Date)) ? ColumnRole.Day
            : content == ContentNames.Of(nameof(ContentClass.Number)) ? ColumnRole.Figure
            : ColumnRole.Number;
    }

    private string? Content(YamlMap map, string key)
    {
        var content = map.Text(key);
        if (content is not null && !Contents.Contains(content))
            faults.Add(
                map.Line(key),
                $"«\u202f{key}: {content}\u202f» est inconnu\u202f; attendu\u202f: {string.Join(", ", Contents)}."
            );
        return content;
    }
}
