using System.Globalization;
using System.Text;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.Csv;

/// <summary>The findings for a French spreadsheet: « ; », UTF-8 with its mark, decimal comma, no cell that could be a formula.</summary>
public static class FindingsCsv
{
    private static readonly string[] Header =
    [
        "Règle",
        "Titre",
        "Catégorie",
        "Gravité",
        "Verdict",
        "Numérateur",
        "Dénominateur",
        "Taux (%)",
        "Cible (%)",
        "Gain (points)",
        "Sujet",
        "Constat",
        "Fichier",
        "Ligne",
        "Mois",
        "Site",
        "Service",
        "Remède",
        "Responsable",
    ];

    /// <summary>Renders the bytes of the file.</summary>
    public static byte[] Render(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        Append(text, Header);
        foreach (var rule in report.Rules)
        {
            if (rule.Evidence.Samples.Count == 0)
                Append(text, Row(rule, null));
            foreach (var evidence in rule.Evidence.Samples)
                Append(text, Row(rule, evidence));
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A cell that a spreadsheet can't take for a formula, quoted when it must be.</summary>
    public static string Cell(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var safe =
            value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '|' or '%'
                ? "'" + value
                : value;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0
            ? safe
            : '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }

    private static string[] Row(RuleResult rule, Evidence? evidence) =>
        [
            rule.Id,
            rule.Identity.Title,
            rule.Identity.Category,
            FrenchLabels.Of(rule.Identity.Severity),
            FrenchLabels.Of(rule.Outcome.Verdict),
            Whole(rule.Outcome.Numerator),
            Whole(rule.Outcome.Denominator),
            Percent(rule.Outcome.Rate),
            Percent(rule.Outcome.Target),
            Decimal(rule.Score.Gain),
            evidence?.Subject ?? string.Empty,
            evidence?.Text ?? MessageWords.Of(rule.Outcome.Reasons, Surface.File),
            evidence?.Origin is { } holder ? OriginWords.Holder(holder) : string.Empty,
            evidence?.Origin is { } position ? OriginWords.Position(position) : string.Empty,
            evidence?.Month?.ToString() ?? string.Empty,
            evidence?.Site ?? string.Empty,
            evidence?.Service ?? string.Empty,
            rule.Identity.Remedy,
            rule.Identity.Owner,
        ];

    private static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Decimal(decimal value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Percent(decimal? rate) =>
        rate is { } value ? Decimal(Math.Floor(value * 10000) / 100) : string.Empty;

    private static void Append(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");
}
