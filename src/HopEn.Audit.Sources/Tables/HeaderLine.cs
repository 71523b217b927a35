using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Sources.Discovery;

namespace HopEn.Audit.Sources.Tables;

/// <summary>
/// Tells a line of headers from a line of data: naming the headers of a file that has none would quote its first
/// patient.
/// </summary>
internal static class HeaderLine
{
    private static readonly ContentClass[] Data =
    [
        ContentClass.Date,
        ContentClass.Address,
        ContentClass.Number,
        ContentClass.Rpps,
        ContentClass.Matricule,
        ContentClass.Oid,
    ];

    /// <summary>Whether a line holds what no header does: five digits, a day, an address, a number, the letter of a sex.</summary>
    public static bool LooksLikeData(IReadOnlyList<string> headers) =>
        headers.Any(header =>
            header.Count(char.IsAsciiDigit) >= 5
            || HeaderMatch.Fold(header) is "m" or "f"
            || Array.Exists(Data, content => ContentProbe.Is(content, header))
        );

    /// <summary>Whether rows under the headers repeat some of them and not others: what repeats is a value then.</summary>
    public static bool IsRepeated(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows) =>
        rows.Any(row =>
        {
            var same = headers
                .Where((header, i) => header.Trim().Length > 0 && i < row.Count && row[i].Trim() == header.Trim())
                .Count();
            return same > 0 && same < headers.Count(header => header.Trim().Length > 0);
        });

    /// <summary>Whether headers may be named in a message: one of them at least is known, and none looks like data.</summary>
    public static bool MayBeNamed(IReadOnlyList<string> headers, SourceKinds kinds) =>
        !LooksLikeData(headers) && new KindGuess(kinds).KnownHeaders(headers) > 0;
}
