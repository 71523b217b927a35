using HopEn.Audit.Cda.Privacy;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Chooses the sheets that a source names.</summary>
/// <remarks>
/// What is read is what the hospital sees when it opens the workbook: blank sheets, with which workbooks are born, and hidden ones,
/// where programs keep their parameters, are passed over unless they are named.
/// </remarks>
internal static class SheetChoice
{
    /// <summary>The word for every sheet.</summary>
    public const string All = "*";

    /// <summary>Opens the sheets asked for: the first that is seen and holds something when none is named, all such for « * ».</summary>
    /// <param name="path">Path of the workbook.</param>
    /// <param name="name">Its name for messages.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="facts">What its bytes told.</param>
    /// <param name="sheets">Its sheets, in their order.</param>
    /// <param name="rows">The rows of a sheet.</param>
    /// <exception cref="ConfigurationException">It has no such sheet.</exception>
    /// <exception cref="SourceUnreadableException">It has no sheet at all.</exception>
    public static IEnumerable<TableFile> Open(
        string path,
        string name,
        TableFormat format,
        FileFacts facts,
        IReadOnlyList<Sheet> sheets,
        Func<string, IEnumerable<SheetRow>> rows
    )
    {
        if (sheets.Count == 0)
            throw new SourceUnreadableException(
                $"Le classeur «\u202f{name}\u202f» ne contient aucune feuille\u202f: "
                    + $"ouvrez-le dans un tableur, vérifiez l’export et enregistrez-le de nouveau."
            );
        var filled =
            sheets.Count < 2 || (format.Sheet is not null and not All)
                ? sheets
                : [.. sheets.Where(sheet => Holds(rows(sheet.Name)))];
        var chosen = Of(sheets, filled, format.Sheet, name);
        var left = format.Sheet is null or All
            ? Left([.. filled.Except(chosen)], chosen[0], sheets, format.Sheet, name)
            : null;
        foreach (var sheet in chosen)
        {
            var label = format.Sheet is null ? name : $"{name}#{sheet.Shown(sheets)}";
            yield return SheetRecords.Table(label, facts, FileTime.ModifiedOn(path), format.SkippedLines, () =>
                rows(sheet.Name)
            ) with
            {
                Notice = left,
                Sheet = format.Sheet is null ? null : sheet.Name,
            };
            left = null;
        }
    }

    // When all are blank the first is left, to be complained of.
    private static IReadOnlyList<Sheet> Of(
        IReadOnlyList<Sheet> sheets,
        IReadOnlyList<Sheet> filled,
        string? asked,
        string name
    )
    {
        if (asked is not null and not All)
        {
            return sheets.FirstOrDefault(sheet => sheet.Name == asked) is { } named
                ? [named]
                : throw new ConfigurationException(
                    $"Le classeur «\u202f{name}\u202f» n’a pas de feuille «\u202f{ShownName.Of(asked, null)}\u202f»\u202f; il contient\u202f: "
                        + $"{string.Join(", ", sheets.Select(sheet => sheet.Shown(sheets)))}. "
                        + $"Corrigez «\u202fsheet\u202f» dans dossier.yml."
                );
        }

        var seen = filled.Where(sheet => !sheet.IsHidden).ToArray();
        var chosen =
            seen.Length > 0 ? seen
            : filled.Count > 0 ? filled
            : sheets;
        return asked == All && filled.Count > 0 ? chosen : [.. chosen.Take(1)];
    }

    private static AuditMessage? Left(
        IReadOnlyList<Sheet> left,
        Sheet first,
        IReadOnlyList<Sheet> sheets,
        string? asked,
        string name
    )
    {
        if (left.Count == 0)
            return null;
        var told = left.SelectMany(sheet => (object[])[sheet.Shown(sheets), sheet.IsHidden ? "hidden" : "seen"]);
        return asked is null
            ? AuditMessage.Of(MessageCodes.OtherSheets, [name, first.Shown(sheets), .. told])
            : AuditMessage.Of(MessageCodes.HiddenSheets, [name, .. told]);
    }

    private static bool Holds(IEnumerable<SheetRow> rows) =>
        rows.Any(row => !row.Cells.TrueForAll(string.IsNullOrWhiteSpace));
}
