using System.Globalization;
using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.National;

/// <summary>The day the data of a published file speak of.</summary>
internal static partial class FileDate
{
    /// <summary>Reads it from the dossier, else from the time stamp in the name, else from the file system; tells which.</summary>
    public static (DateOnly Date, string Origin) Of(string name, DossierSource source, DateOnly modifiedOn)
    {
        if (source.Date is { } told)
            return (told, DateCodes.Dossier);
        var stamp = Stamp().Matches(name).LastOrDefault()?.Groups[1].Value;
        return DateOnly.TryParseExact(
            stamp,
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? (date, DateCodes.FileName)
            : (modifiedOn, DateCodes.FileTime);
    }

    [GeneratedRegex("(20[0-9]{6})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stamp();
}
