using HopEn.Audit.Engine.Kinds;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>Decides which values of a coded column may be shown: words known for it, and labels that many rows share.</summary>
/// <remarks>
/// A column of reasons or of results also takes what people type, names included. What few rows hold and nobody foresaw is
/// counted and left in the file, where the hospital can read it.
/// </remarks>
internal static class ShownValues
{
    // A column with more values than that is no list of codes.
    private const int MostCodes = 60;

    // What fewer rows share is never published of health data (SNDS): it may tell one patient.
    private const int FewestRows = 11;
    private const int RareOneIn = 200;
    private const int LongestCode = 3;
    private const int LongestLabel = 60;
    private const int LongestNumber = 5;

    /// <summary>The values that may be shown, and what is left.</summary>
    /// <param name="column">The column.</param>
    /// <param name="values">Its distinct values.</param>
    /// <param name="rows">Rows of the tables that hold it.</param>
    public static (IReadOnlyList<DiscoveredValue> Shown, HiddenValues? Hidden) Of(
        SourceColumn column,
        IReadOnlyList<DiscoveredValue> values,
        long rows
    )
    {
        var isList = values.Count <= MostCodes;
        var shown = values
            .Where(value => CodeVocabulary.Knows(column, value.Value) || (isList && IsCode(value)))
            .ToArray();
        shown =
        [
            .. shown.Select(value =>
                value with
                {
                    IsRare = !value.IsCertain && value.Count < FewestRows && value.Count * RareOneIn < rows,
                }
            ),
        ];
        return (
            shown,
            shown.Length == values.Count
                ? null
                : new HiddenValues(
                    values.Count - shown.Length,
                    values.Sum(value => value.Count) - shown.Sum(value => value.Count)
                )
        );
    }

    private static bool IsCode(DiscoveredValue value) =>
        value.Value.Length <= LongestCode
        || (
            value.Count >= FewestRows
            && value.Value.Length <= LongestLabel
            && value.Value.Count(char.IsAsciiDigit) <= LongestNumber
            && !value.Value.Contains('@')
        );
}
