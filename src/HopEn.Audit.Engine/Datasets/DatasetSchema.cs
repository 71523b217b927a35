using System.Globalization;
using System.Reflection;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>The SQL that makes an empty dataset: macros, row tables, views.</summary>
internal static class DatasetSchema
{
    private const int FirstYear = 2015;
    private const int Years = 20;

    private static readonly string[] Files = ["schema.sql", "exchanges.sql", "outages.sql", "cda.sql"];

    // The months that the macro month_of looks up.
    private static readonly string Months =
        "[" + string.Join(", ", Enumerable.Range(0, Years * 12).Select(month => $"'{MonthText(month)}'")) + "]";

    /// <summary>The text of the schema, with its comments.</summary>
    public static string Text => string.Join("\n", Files.Select(Resource));

    /// <summary>The macros that readers and views use.</summary>
    /// <param name="today">Day of the audit in France: bounds the century of two-digit years.</param>
    public static string Macros(DateOnly today) =>
        Resource("macros.sql")
            .Replace("{year}", today.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{months}", Months, StringComparison.Ordinal);

    private static string MonthText(int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{FirstYear + (month / 12)}-{1 + (month % 12):00}");

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
