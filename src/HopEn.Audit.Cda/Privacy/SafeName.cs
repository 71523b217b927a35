namespace HopEn.Audit.Cda.Privacy;

/// <summary>
/// Names that come from inside an archive or a message: shown without control characters,
/// never used as a path of the machine.
/// </summary>
internal static class SafeName
{
    private const int Longest = 200;

    /// <summary>A name that can be printed: no control character (a terminal obeys them), a bounded length.</summary>
    public static string Printable(string name)
    {
        var clean = string.Concat(
            name.Take(Longest)
                .Select(c =>
                    char.IsControl(c)
                    || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format
                    || char.IsSurrogate(c)
                        ? '\uFFFD'
                        : c
                )
        );
        return name.Length > Longest ? clean + "…" : clean;
    }

    /// <summary>Whether a name of member tries to leave the archive: absolute, with a drive, or with « .. ».</summary>
    public static bool Escapes(string name)
    {
        var parts = name.Replace('\\', '/').Split('/');
        return name.StartsWith('/')
            || name.StartsWith('\\')
            || (parts[0].Length >= 2 && parts[0][1] == ':')
            || parts.Contains("..");
    }
}
