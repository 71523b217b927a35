using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Chooses the sheets that a source names.</summary>
internal static class SheetChoice
{
    /// <summary>The word for every sheet.</summary>
    public const string All = "*";

    /// <summary>Of every sheet, those that hold something: workbooks are born with blank ones. When all are blank the first is left, to be complained of.</summary>
    public static IReadOnlyList<string> Filled(IReadOnlyList<string> sheets, string? asked, Func<string, IEnumerable<SheetRow>> rows)
    {
        if (asked != All || sheets.Count < 2) return sheets;
        var filled = sheets.Where(sheet => Holds(rows(sheet))).ToArray();
        return filled.Length > 0 ? filled : [sheets[0]];
    }

    /// <summary>What is said of the filled sheets that are not read because none is named; null when there are none.</summary>
    public static string? Left(IReadOnlyList<string> sheets, string? asked, string name, Func<string, IEnumerable<SheetRow>> rows)
    {
        if (asked is not null || sheets.Count < 2) return null;
        var left = sheets.Skip(1).Where(sheet => Holds(rows(sheet))).ToArray();
        return left.Length == 0 ? null : $"Le classeur «\u202f{name}\u202f» contient aussi {string.Join(", ", left.Select(sheet => $"«\u202f{sheet}\u202f»"))}\u202f: seule sa première feuille, «\u202f{sheets[0]}\u202f», est lue. Pour lire les autres, écrivez «\u202fsheet\u202f» dans dossier.yml (\"*\" pour toutes).";
    }

    private static bool Holds(IEnumerable<SheetRow> rows) => rows.Any(row => !row.Cells.TrueForAll(string.IsNullOrWhiteSpace));

    /// <summary>The first sheet when none is named, all of them for « * ».</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> sheets, string? asked, string name) =>
        asked is null ? [.. sheets.Take(1)]
        : asked == All ? sheets
        : sheets.Contains(asked) ? [asked]
        : throw new ConfigurationException($"Le classeur «\u202f{name}\u202f» n’a pas de feuille «\u202f{asked}\u202f»\u202f; il contient\u202f: {string.Join(", ", sheets)}. Corrigez «\u202fsheet\u202f» dans dossier.yml.");
}
