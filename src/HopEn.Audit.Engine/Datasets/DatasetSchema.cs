using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Kinds;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>The text of the schema: what the engine has, then what each kind of source brings.</summary>
internal static partial class DatasetSchema
{
    private const int FirstYear = 2015;
    private const int Years = 20;

    // The months that the macro month_of looks up.
    private static readonly string Months =
        "[" + string.Join(", ", Enumerable.Range(0, Years * 12).Select(month => $"'{MonthText(month)}'")) + "]";

    private static readonly string[] Own = ["schema.sql", "flags.sql", "exchanges.sql", "outages.sql"];

    /// <summary>The statements, with their comments.</summary>
    public static string Of(SourceKinds kinds) =>
        string.Join(
            "\n",
            [
                "-- Row tables and the numbers that the registry of kinds gave them.\n" + RowIds.Macros(kinds),
                .. Own.Select(Resource),
                .. StandIns(kinds),
                .. Ordered(kinds).SelectMany(kind => kind.TableSql).Distinct(StringComparer.Ordinal),
            ]
        );

    /// <summary>The macros that readers and views use.</summary>
    /// <param name="today">Day of the audit in France: bounds the century of two-digit years.</param>
    public static string Macros(DateOnly today) =>
        (Resource("macros.sql") + Resource("cells.sql"))
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

    // A kind comes after those whose tables its views read.
    private static List<SourceKind> Ordered(SourceKinds kinds)
    {
        var ordered = new List<SourceKind>();
        void Add(SourceKind kind)
        {
            if (ordered.Contains(kind))
                return;
            foreach (var read in kind.Reads.Select(kinds.Find).OfType<SourceKind>())
                Add(read);
            ordered.Add(kind);
        }

        foreach (var kind in kinds.All)
            Add(kind);
        return ordered;
    }

    /// <summary>The views that stand in, empty, for those of kinds that are not there: a rule may read them without needing them.</summary>
    public static IEnumerable<string> StandInViews(SourceKinds kinds) =>
        StandIns(kinds).SelectMany(block => View().Matches(block)).Select(match => match.Groups["view"].Value);

    [GeneratedRegex(
        @"^CREATE VIEW (?<view>[a-z_]+) AS",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex View();

    // What the engine reads of a table that no kind fills is empty.
    private static IEnumerable<string> StandIns(SourceKinds kinds) =>
        Block()
            .Matches(Resource("stand-ins.sql"))
            .Where(block => !kinds.Tables.Contains(block.Groups["table"].Value))
            .Select(block => $"{block.Value.TrimEnd()}\n{RowIds.NoMacro(block.Groups["table"].Value)}");

    [GeneratedRegex(
        @"^-- without (?<table>[a-z_]+)\n(?:(?!^-- without ).*\n?)*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Block();
}
