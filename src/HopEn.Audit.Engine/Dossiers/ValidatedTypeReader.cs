using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>Reads the « document-types » block of a dossier.</summary>
internal static class ValidatedTypeReader
{
    public static ValidatedTypeList? Read(YamlMap? map, FaultList faults)
    {
        if (map is null)
            return null;
        map.AllowOnly("validated-by", "validated-on", "codes");
        var by = map.Text("validated-by", required: true);
        if (by is not (null or "cme" or "equivalent"))
            faults.Add(
                map.Line("validated-by"),
                $"«\u202fvalidated-by: {by}\u202f» est inconnu\u202f; attendu\u202f: cme, equivalent."
            );
        var on = map.Date("validated-on", required: true);
        var codes = map.Strings("codes")
            .Select(code => code.Trim().ToUpperInvariant())
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (codes.Length == 0)
            faults.Add(
                map.Line("codes"),
                "«\u202fdocument-types\u202f» demande «\u202fcodes\u202f»\u202f: les codes des types validés, par exemple [11490-0, 11488-4]."
            );
        return by is null || on is null ? null : new ValidatedTypeList(by, on.Value, codes);
    }
}
