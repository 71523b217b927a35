namespace HopEn.Audit.Benchmarks;

/// <summary>The SQL texts embedded beside the program.</summary>
internal static class Resource
{
    public static string Sql(string name, string folder, long rows = 0)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(name);
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Replace("{folder}", folder, StringComparison.Ordinal)
            .Replace("{n}", rows.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
