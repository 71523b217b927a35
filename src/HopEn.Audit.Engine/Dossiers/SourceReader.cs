using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>Reads one entry of « sources ».</summary>
internal static class SourceReader
{
    /// <summary>What « init » leaves where the hospital must answer.</summary>
    internal const string Question = "?";

    private static readonly string[] TableKeys =
    [
        "columns",
        "values",
        "encoding",
        "separator",
        "sheet",
        "member",
        "header-line",
        "domaine-venue",
        "nulls",
    ];

    private static readonly string[] Encodings = ["utf-8", "windows-1252", "iso-8859-1", "cp850", "macroman"];

    public static DossierSource? Read(YamlMap map, SourceKinds kinds, FaultList faults, IReadOnlyList<string> nulls)
    {
        map.AllowOnly(
            "kind",
            "files",
            "systeme",
            "domaine",
            "domaine-venue",
            "autre-domaine",
            "perimetre",
            "columns",
            "values",
            "encoding",
            "separator",
            "sheet",
            "member",
            "date",
            "header-line",
            "nulls"
        );
        var written = map.Text("kind", required: true);
        var kind = kinds.Find(written);
        if (kind is null)
        {
            if (written is not null)
                faults.Add(
                    map.Line("kind"),
                    $"«\u202fkind: {written}\u202f» est "
                        + $"inconnu{Suggestion.For(written, kinds.All.Select(k => k.Code))}\u202f; attendu\u202f: "
                        + $"{string.Join(", ", kinds.All.Select(k => k.Code))}."
                );
            return null;
        }

        var files = map.Strings("files");
        if (files.Count == 0)
            faults.Add(map.StartLine, "la source doit nommer au moins un fichier sous «\u202ffiles\u202f».");
        foreach (var file in files.Where(file => !RelativePath.IsInside(file)))
        {
            faults.Add(
                map.Line("files"),
                $"«\u202f{file}\u202f» doit rester dans le dossier\u202f: ni chemin absolu, ni «\u202f..\u202f»."
            );
        }

        if (kind.HoldsDocuments)
        {
            foreach (var key in TableKeys.Where(map.Keys.Contains))
                faults.Add(
                    map.Line(key),
                    $"«\u202f{key}\u202f» n’a pas de sens pour une source «\u202f{kind.Code}\u202f», "
                        + $"dont les fichiers ne sont pas des tableaux\u202f: retirez la clé."
                );
        }

        var encoding = map.Text("encoding")?.ToLowerInvariant();
        if (encoding is not null && !Encodings.Contains(encoding))
            faults.Add(
                map.Line("encoding"),
                $"«\u202fencoding: {encoding}\u202f» est inconnu\u202f; attendu\u202f: {string.Join(", ", Encodings)}."
            );
        var separator = map.Text("separator");
        if (separator is "\\t" or "tab")
            separator = "\t";
        if (separator is { Length: not 1 })
            faults.Add(
                map.Line("separator"),
                "«\u202fseparator\u202f» doit être un seul caractère, par exemple «\u202f;\u202f»."
            );
        var domain = map.Text("domaine") ?? "local";
        if (domain == Question)
            faults.Add(
                map.Line("domaine"),
                "question en attente\u202f: ces identifiants de patients sont-ils ceux des autres fichiers\u202f? "
                    + "Remplacez «\u202f?\u202f» par «\u202flocal\u202f», ou par un nom à eux."
            );
        return new DossierSource(
            Kind: kind,
            Files: files,
            System: map.Text("systeme"),
            Domain: domain,
            EncounterDomain: map.Text("domaine-venue") ?? domain,
            OtherDomain: OtherDomain(map, kind, domain, faults),
            IsShared: IsShared(map, faults),
            Columns: Columns(map.Map("columns"), kind, faults),
            Values: Values(map.Map("values"), kind, kinds, faults),
            Encoding: encoding,
            Separator: separator is { Length: 1 } ? separator[0] : null,
            Sheet: map.Text("sheet"),
            Date: map.Date("date"),
            HeaderLine: (int?)map.Number("header-line", 1, 10_000),
            Line: map.StartLine
        )
        {
            Member = map.Text("member"),
            Nulls = [.. nulls, .. NullWords.Read(map, faults)],
        };
    }

    private static string? OtherDomain(YamlMap map, SourceKind kind, string domain, FaultList faults)
    {
        var other = map.Text("autre-domaine");
        if (other == Question)
            faults.Add(
                map.Line("autre-domaine"),
                "question en attente\u202f: de quel domaine sont les identifiants de l’autre colonne\u202f? "
                    + "Remplacez «\u202f?\u202f» par le «\u202fdomaine\u202f» de la source qui les emploie."
            );
        if (other is not null && kind.Code != KindCodes.Crosswalk)
            faults.Add(
                map.Line("autre-domaine"),
                "«\u202fautre-domaine\u202f» n’a de sens que pour une source «\u202fcrosswalk\u202f»\u202f: retirez-le."
            );
        else if (other == domain)
            faults.Add(
                map.Line("autre-domaine"),
                $"«\u202fautre-domaine\u202f» vaut «\u202f{domain}\u202f» comme «\u202fdomaine\u202f»\u202f: "
                    + $"les deux colonnes d’identifiants ne peuvent pas être du même domaine."
            );
        return other;
    }

    private static bool IsShared(YamlMap map, FaultList faults)
    {
        var scope = map.Text("perimetre");
        if (scope is not (null or "groupe" or "etablissement"))
            faults.Add(
                map.Line("perimetre"),
                $"«\u202fperimetre: {scope}\u202f» est inconnu\u202f; attendu\u202f: "
                    + $"etablissement, ou groupe quand le fichier contient aussi d’autres établissements."
            );
        return scope == "groupe";
    }

    private static Dictionary<string, string> Columns(YamlMap? map, SourceKind kind, FaultList faults)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = kind.Columns;
        foreach (var key in map?.Keys ?? [])
        {
            if (known.All(column => column.Name != key))
                faults.Add(map!.Line(key), Unknown(key, kind));
            else if (map!.Text(key) == Question)
                faults.Add(
                    map.Line(key),
                    $"question en attente\u202f: quelle colonne contient "
                        + $"«\u202f{known.First(column => column.Name == key).Label}\u202f»\u202f? "
                        + $"Remplacez «\u202f?\u202f» par son en-tête."
                );
            else
                columns[key] = map.Text(key) ?? string.Empty;
        }

        if (map is not null)
        {
            var unmapped = known.Where(column =>
                column.Required && !columns.ContainsKey(column.Name) && !map.Keys.Contains(column.Name)
            );
            foreach (var missing in unmapped)
            {
                faults.Add(
                    map.StartLine,
                    $"«\u202fcolumns\u202f» doit dire où se trouve «\u202f{missing.Name}\u202f» ({missing.Label})."
                );
            }
        }

        return columns;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Values(
        YamlMap? map,
        SourceKind kind,
        SourceKinds kinds,
        FaultList faults
    )
    {
        var values = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var key in map?.Keys ?? [])
        {
            var column = kind.Column(key);
            if (column is null || column.Codes.Count == 0)
            {
                faults.Add(
                    map!.Line(key),
                    column is null
                        ? Unknown(key, kind)
                        : $"la colonne «\u202f{key}\u202f» n’a pas de codes\u202f: retirez-la de «\u202fvalues\u202f»."
                );
                continue;
            }

            var pairs = map!.RequiredMap(key);
            // A question about a column that may be empty stops nothing: its cells are left empty, and told.
            values[key] = pairs
                .Texts()
                .Where(pair => column.Required || pair.Value != Question)
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
            foreach (var (value, code) in values[key].Where(pair => !column.Codes.Contains(pair.Value)))
            {
                if (code == Question)
                {
                    faults.Add(
                        pairs.Line(value),
                        $"question en attente\u202f: que veut dire «\u202f{value}\u202f» ({column.Label})\u202f? "
                            + $"Remplacez «\u202f?\u202f» par\u202f: {string.Join(", ", column.Codes.Select(kinds.Explained))}\u202f; "
                            + $"ou retirez la ligne\u202f: ces lignes seront rejetées et comptées."
                    );
                    continue;
                }

                faults.Add(
                    pairs.Line(value),
                    $"«\u202f{value}: {code}\u202f»\u202f: code inconnu{Suggestion.For(code, column.Codes)}\u202f; attendu\u202f: {string.Join(", ", column.Codes)}."
                );
            }
        }

        return values;
    }

    private static string Unknown(string key, SourceKind kind)
    {
        var names = kind.Columns.Select(column => column.Name).ToArray();
        return $"la colonne «\u202f{key}\u202f» est inconnue pour «\u202f{kind.Code}\u202f»{Suggestion.For(key, names)}\u202f; attendu\u202f: "
            + $"{string.Join(", ", names)}.";
    }
}
