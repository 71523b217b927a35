using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>Reads one entry of « sources ».</summary>
internal static class SourceReader
{
    private static readonly string[] Encodings = ["utf-8", "windows-1252", "iso-8859-1"];

    public static DossierSource? Read(YamlMap map, FaultList faults)
    {
        map.AllowOnly("kind", "files", "systeme", "domaine", "columns", "values", "encoding", "separator", "sheet", "date");
        var written = map.Text("kind", required: true);
        var kinds = Enum.GetValues<SourceKind>();
        var kind = kinds.Cast<SourceKind?>().FirstOrDefault(candidate => candidate!.Value.Code() == written);
        if (kind is null)
        {
            if (written is not null) faults.Add(map.Line("kind"), $"« kind: {written} » est inconnu{Suggestion.For(written, kinds.Select(k => k.Code()))} ; attendu : {string.Join(", ", kinds.Select(k => k.Code()))}.");
            return null;
        }

        var files = map.Strings("files");
        if (files.Count == 0) faults.Add(map.StartLine, "la source doit nommer au moins un fichier sous « files ».");
        foreach (var file in files.Where(file => !RelativePath.IsInside(file)))
        {
            faults.Add(map.Line("files"), $"« {file} » doit rester dans le dossier : ni chemin absolu, ni « .. ».");
        }

        var encoding = map.Text("encoding")?.ToLowerInvariant();
        if (encoding is not null && !Encodings.Contains(encoding)) faults.Add(map.Line("encoding"), $"« encoding: {encoding} » est inconnu ; attendu : {string.Join(", ", Encodings)}.");
        var separator = map.Text("separator");
        if (separator is "\\t" or "tab") separator = "\t";
        if (separator is { Length: not 1 }) faults.Add(map.Line("separator"), "« separator » doit être un seul caractère, par exemple « ; ».");
        return new DossierSource(
            kind.Value, files, map.Text("systeme"), map.Text("domaine") ?? "local", Columns(map.Map("columns"), kind.Value, faults), Values(map.Map("values"), kind.Value, faults),
            encoding, separator is { Length: 1 } ? separator[0] : null, map.Text("sheet"), map.Date("date"), map.StartLine);
    }

    private static Dictionary<string, string> Columns(YamlMap? map, SourceKind kind, FaultList faults)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = SourceCatalogue.Columns(kind);
        foreach (var key in map?.Keys ?? [])
        {
            if (known.All(column => column.Name != key)) faults.Add(map!.Line(key), Unknown(key, kind));
            else columns[key] = map!.Text(key) ?? string.Empty;
        }

        if (map is not null)
        {
            foreach (var missing in known.Where(column => column.Required && !columns.ContainsKey(column.Name)))
            {
                faults.Add(map.StartLine, $"« columns » doit dire où se trouve « {missing.Name} » ({missing.Label}).");
            }
        }

        return columns;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Values(YamlMap? map, SourceKind kind, FaultList faults)
    {
        var values = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var key in map?.Keys ?? [])
        {
            var column = SourceCatalogue.Columns(kind).FirstOrDefault(candidate => candidate.Name == key);
            if (column is null || column.Codes.Count == 0)
            {
                faults.Add(map!.Line(key), column is null ? Unknown(key, kind) : $"la colonne « {key} » n’a pas de codes : retirez-la de « values ».");
                continue;
            }

            var pairs = map!.RequiredMap(key);
            values[key] = pairs.Texts();
            foreach (var (value, code) in values[key].Where(pair => !column.Codes.Contains(pair.Value)))
            {
                faults.Add(pairs.Line(value), $"« {value}: {code} » : code inconnu{Suggestion.For(code, column.Codes)} ; attendu : {string.Join(", ", column.Codes)}.");
            }
        }

        return values;
    }

    private static string Unknown(string key, SourceKind kind)
    {
        var names = SourceCatalogue.Columns(kind).Select(column => column.Name).ToArray();
        return $"la colonne « {key} » est inconnue pour « {kind.Code()} »{Suggestion.For(key, names)} ; attendu : {string.Join(", ", names)}.";
    }
}
