using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Sources.Kinds;

/// <summary>Reads the folder of a kind: its definition and its SQL.</summary>
/// <param name="files">Files of the folders.</param>
/// <param name="shared">Columns that several kinds have.</param>
/// <param name="recipients">Who holds exports.</param>
internal sealed class KindReader(
    KindFiles files,
    IReadOnlyDictionary<string, YamlMap> shared,
    RecipientReader recipients
)
{
    /// <summary>Name of the definition in the folder.</summary>
    public const string Definition = "kind.yml";

    private const string TableSql = "table.sql";
    private const string ReadSql = "read.sql";
    private const string SealSql = "seal.sql";

    /// <summary>Reads the folder named as the kind.</summary>
    /// <exception cref="Model.ConfigurationException">The definition holds faults, each with its line.</exception>
    public SourceKind Read(string folder)
    {
        var faults = new FaultList($"{folder}/{Definition}");
        var map = YamlMap.Parse(files.Text($"{folder}/{Definition}")!, faults, 0);
        var kind = map is null ? null : Read(folder, map, faults);
        faults.ThrowIfAny();
        return kind!;
    }

    private SourceKind Read(string folder, YamlMap map, FaultList faults)
    {
        map.AllowOnly(
            "label",
            "short-label",
            "rank",
            "reader",
            "held-by",
            "table",
            "tables",
            "sql",
            "views",
            "answers",
            "asked-as",
            "reads",
            "settled",
            "keys",
            "scoped",
            "public",
            "columns-per-file",
            "days",
            "request",
            "columns"
        );
        var columns = map.Map("columns");
        var reader = new ColumnReader(shared, faults);
        return new SourceKind
        {
            Code = folder,
            Label = map.Text("label", required: true) ?? string.Empty,
            ShortLabel = map.Text("short-label", required: true) ?? string.Empty,
            Rank = (int?)map.Number("rank", 0, int.MaxValue) ?? int.MaxValue,
            Reader = map.Text("reader") ?? SourceKind.TableReader,
            HeldBy = map.Text("held-by", required: true) ?? string.Empty,
            Tables = Tables(map),
            Views = map.Strings("views"),
            Answers = map.Strings("answers"),
            AskedAs = map.Text("asked-as"),
            Reads = map.Strings("reads"),
            Settled = Settled(map.Map("settled"), faults),
            Keys = map.Strings("keys"),
            IsScoped = map.Flag("scoped") ?? false,
            IsPublic = map.Flag("public") ?? false,
            ColumnsPerFile = map.Flag("columns-per-file") ?? false,
            Days = map.Map("days") is { } days
                ? new KindDays(days.Text("start", required: true) ?? string.Empty, days.Text("end"))
                : null,
            Request = map.Map("request") is { } request ? Request(request, faults) : null,
            Columns = [.. columns?.Keys.Select(name => reader.Read(name, columns.RequiredMap(name))) ?? []],
            TableSql = Sql(folder, map, faults),
            ReadSql = files.Text($"{folder}/{ReadSql}"),
            SealSql = files.Text($"{folder}/{SealSql}"),
        };
    }

    private static KindTable[] Tables(YamlMap map)
    {
        if (map.Text("table") is { } only)
            return [new KindTable(only, new Dictionary<string, string>())];
        var tables = map.RequiredMap("tables");
        return [.. tables.Keys.Select(name => new KindTable(name, tables.RequiredMap(name).Texts()))];
    }

    // SQL that several kinds share stands beside their folders.
    private string[] Sql(string folder, YamlMap map, FaultList faults)
    {
        string[] names = [.. map.Strings("sql"), $"{folder}/{TableSql}"];
        foreach (var name in names.SkipLast(1).Where(name => files.Text(name) is null))
            faults.Add(map.Line("sql"), $"le fichier «\u202f{name}\u202f» n’existe pas.");
        return [.. names.Select(files.Text).OfType<string>()];
    }

    private static Dictionary<string, Settling> Settled(YamlMap? map, FaultList faults)
    {
        var settled = new Dictionary<string, Settling>(StringComparer.Ordinal);
        foreach (var (view, when) in map?.Texts() ?? new Dictionary<string, string>())
        {
            if (Enum.TryParse<Settling>(when, ignoreCase: true, out var settling))
                settled[view] = settling;
            else
                faults.Add(
                    map!.Line(view),
                    $"«\u202f{view}: {when}\u202f» est inconnu\u202f; attendu\u202f: always, once, scope."
                );
        }

        return settled;
    }

    private KindRequest Request(YamlMap map, FaultList faults)
    {
        map.AllowOnly("from", "place", "title", "why", "how", "identities", "codes-place");
        var from = map.Text("from", required: true) ?? string.Empty;
        if (recipients.All.All(one => one.Id != from))
            faults.Add(
                map.Line("from"),
                $"«\u202ffrom: {from}\u202f» est inconnu\u202f; attendu\u202f: {string.Join(", ", recipients.All.Select(one => one.Id))}."
            );
        var how = map.Text("how", required: true) ?? string.Empty;
        return new KindRequest(
            from,
            (int?)map.Number("place", 1, int.MaxValue) ?? int.MaxValue,
            map.Text("title", required: true) ?? string.Empty,
            map.Text("why", required: true) ?? string.Empty,
            map.Flag("identities") == true ? $"{how} {recipients.Identities}" : how,
            (int?)map.Number("codes-place", 1, int.MaxValue)
        );
    }
}
