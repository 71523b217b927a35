using System.Globalization;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Words;

/// <summary>The parameters of a message, read as what they are: a report may have been written by another hand.</summary>
internal readonly struct MessageParameters(AuditMessage message)
{
    /// <summary>How many there are.</summary>
    public int Length => message.Parameters.Count;

    /// <summary>A parameter as it is.</summary>
    public string this[int index] =>
        index < message.Parameters.Count ? message.Parameters[index] : throw Unreadable(message.Code);

    /// <summary>A number.</summary>
    public long Number(int index) =>
        long.TryParse(this[index], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Unreadable(message.Code);

    /// <summary>A number with decimals.</summary>
    public decimal Decimal(int index) =>
        decimal.TryParse(this[index], NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Unreadable(message.Code);

    /// <summary>A number as it is written in French.</summary>
    public string Count(int index) => FrenchNumbers.Count(Number(index));

    /// <summary>A day as it is written in French.</summary>
    public string Day(int index) =>
        DateOnly.TryParseExact(this[index], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? FrenchNumbers.Day(day)
            : throw Unreadable(message.Code);

    /// <summary>The parameters from a rank on, in groups of one size.</summary>
    public IEnumerable<string[]> Groups(int from, int size)
    {
        var (code, parameters) = (message.Code, message.Parameters);
        return parameters.Skip(from).Chunk(size).Select(group => group.Length == size ? group : throw Unreadable(code));
    }

    /// <summary>The refusal of a message that can't be worded.</summary>
    public static UnreadableReportException Unreadable(string code) =>
        new(
            $"Le rapport contient un message («\u202f{code}\u202f») que cet outil ne sait pas lire\u202f: "
                + "installez une version plus récente de HopEn.Audit, ou refaites l’audit."
        );
}
