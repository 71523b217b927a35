using System.Text;
using HopEn.Audit.Reports.Csv;

namespace HopEn.Audit.Reports.PublicView;

/// <summary>The summary for a French spreadsheet.</summary>
public static class PublicViewCsv
{
    /// <summary>Renders the bytes of the file.</summary>
    public static byte[] Render(PublicViewSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var text = new StringBuilder();
        Append(
            text,
            [
                "FINESS",
                "Établissement",
                "Statut",
                "Sites",
                "BAL publiées",
                "ORG",
                "PER",
                "Rattachées à l’EJ",
                "Règles en échec",
                "Indice interne",
                "Couverture",
                "Données du",
                .. summary.Rules.SelectMany(rule => new[] { $"{rule.Id}\u202f: en défaut", $"{rule.Id}\u202f: sur" }),
            ]
        );
        foreach (var row in summary.Rows)
        {
            Append(
                text,
                [
                    row.Finess,
                    row.Name,
                    row.Status,
                    Number(row.Sites),
                    Number(row.Mailboxes),
                    Number(row.Organisational),
                    Number(row.Personal),
                    Number(row.OnEntity),
                    Number(row.Failing),
                    row.Index,
                    row.Coverage,
                    row.DataDate,
                    .. row.Rules.SelectMany(cell => new[] { Number(cell.Failing), Number(cell.Total) }),
                ]
            );
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    // A spreadsheet counts with it: no separator of thousands, nothing where nothing is known.
    private static string Number(string count) =>
        count == "—" ? string.Empty : count.Replace("\u202f", string.Empty, StringComparison.Ordinal);

    private static void Append(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(';', cells.Select(FindingsCsv.Cell)).Append("\r\n");
}
