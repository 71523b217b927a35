using System.Globalization;
using HopEn.Audit.Cda.Privacy;

namespace HopEn.Audit.Sources.Tables;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Name.</param>
/// <param name="IsHidden">Whether who opens the workbook does not see it.</param>
internal sealed record Sheet(string Name, bool IsHidden)
{
    /// <summary>What is shown of its name: its place in the workbook when it seems to tell of a person.</summary>
    /// <param name="sheets">Sheets of the workbook.</param>
    public string Shown(IReadOnlyList<Sheet> sheets) =>
        ShownName.Tells(Name)
            ? $"(nom masqué, {(sheets.TakeWhile(sheet => sheet != this).Count() + 1).ToString(CultureInfo.InvariantCulture)})"
            : ShownName.Printable(Name);
}
