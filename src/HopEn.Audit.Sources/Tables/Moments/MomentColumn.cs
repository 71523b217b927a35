using System.Globalization;
using System.Text.RegularExpressions;

namespace HopEn.Audit.Sources.Tables.Moments;

/// <summary>Reads the cells of a column that digits alone do not explain, when all of them agree.</summary>
/// <remarks>
/// 1072025 is the first of July when a program lost the zero of 01072025, 1748938500 a count of seconds: one cell proves nothing, a
/// column where every such cell gives a plausible day does. A cell that stays in doubt stays unread.
/// </remarks>
internal sealed partial class MomentColumn
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Patience = 1000;

    private static readonly DateOnly Earliest = new(2000, 1, 1);

    private readonly DateOnly today;
    private readonly Dictionary<int, bool> counts = [];
    private readonly bool lostZeros;

    /// <summary>Looks at the cells that are in no usual form, each once.</summary>
    public MomentColumn(IReadOnlyCollection<string> cells, DateOnly today)
    {
        this.today = today;
        foreach (var group in cells.Where(IsCount).GroupBy(Digits))
            counts[group.Key] = group.All(cell => OfCount(cell) is not null);
        var lost = cells.Where(cell => LostZero().IsMatch(cell)).ToArray();
        lostZeros =
            lost.Length > 0
            && lost.All(cell => Padded(cell) is not null)
            && cells.Any(cell => WholeDayFirst().IsMatch(cell) && MomentText.Read(cell, today) is not null);
    }

    /// <summary>The moment in the form of the macros; null when it can't be read without doubt.</summary>
    public string? Read(string cell)
    {
        if (LostZero().IsMatch(cell))
            return lostZeros ? Padded(cell) : null;
        if (!IsCount(cell))
            return MomentText.Read(cell, today);
        return counts.GetValueOrDefault(Digits(cell)) ? OfCount(cell) : HourOnly(cell);
    }

    private string? Padded(string cell) => MomentText.Read('0' + cell, today);

    // Ten digits are a day and an hour as well (2025060310, of HL7), which would be a count of seconds after 2032 only.
    private string? HourOnly(string cell) => cell.Length == 10 ? MomentText.Read(cell + "00", today) : null;

    private static bool IsCount(string cell) => Count().IsMatch(cell) && !MomentText.HasOtherDigits(cell);

    private static int Digits(string cell) =>
        cell.AsSpan().IndexOfAny('.', ',') is >= 0 and var point ? point : cell.Length;

    private string? OfCount(string cell)
    {
        var number = decimal.Parse(cell.Replace(',', '.'), CultureInfo.InvariantCulture);
        var seconds = Digits(cell) switch
        {
            10 => number,
            13 => number / 1000,
            _ => number / 1000000,
        };
        var instant = DateTimeOffset.UnixEpoch.AddSeconds((double)Math.Floor(seconds));
        return instant.Year >= Earliest.Year && DateOnly.FromDateTime(instant.Date) <= today.AddYears(1)
            ? MomentText.Written(instant.DateTime, TimeSpan.Zero)
            : null;
    }

    [GeneratedRegex(@"^(\d{10}|\d{13}|\d{16})([.,]\d{1,9})?$", Options, Patience)]
    private static partial Regex Count();

    [GeneratedRegex(@"^[1-9]\d{6}$", Options, Patience)]
    private static partial Regex LostZero();

    [GeneratedRegex(@"^\d{4}(19|20)\d{2}$", Options, Patience)]
    private static partial Regex WholeDayFirst();
}
