using HopEn.Audit.Model.ArsEvidence;

namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>A sheet: its name, the width of its columns in characters, its rows; an empty row is a blank line.</summary>
internal sealed record SheetContent(
    string Name,
    IReadOnlyList<int> Widths,
    IReadOnlyList<IReadOnlyList<SheetCell>> Rows
)
{
    /// <summary>The name of the sheet of a part: its FINESS PMSI is told when there are several.</summary>
    public static string NameOf(string start, EvidencePart part, EvidencePack pack) =>
        pack.Parts.Count == 1 ? start : $"{start} {part.Subject.FinessPmsi}";
}
