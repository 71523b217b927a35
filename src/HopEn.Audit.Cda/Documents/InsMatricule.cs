using System.Globalization;

namespace HopEn.Audit.Cda.Documents;

/// <summary>The INS matricule: 13 characters and a key of two digits.</summary>
/// <remarks>The C# twin of the SQL macro and of <c>rules/cda/ins.sch</c>; all are tested with <c>tests/vectors/ins-keys.tsv</c>.</remarks>
public static class InsMatricule
{
    /// <summary>Whether a text is a matricule whose key is right: 97 − (N mod 97), 2A and 2B read as 19 and 18.</summary>
    public static bool IsValid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length != 15)
            return false;
        var body = text[5..7] switch
        {
            "2A" => text[..5] + "19" + text[7..13],
            "2B" => text[..5] + "18" + text[7..13],
            _ => text[..13],
        };
        return long.TryParse(body, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(text.AsSpan(13), NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            && 97 - (number % 97) == key;
    }

    /// <summary>A body of 13 digits followed by its key.</summary>
    public static string WithKey(string body)
    {
        ArgumentException.ThrowIfNullOrEmpty(body);
        return body
            + (97 - (long.Parse(body, CultureInfo.InvariantCulture) % 97)).ToString("00", CultureInfo.InvariantCulture);
    }
}
