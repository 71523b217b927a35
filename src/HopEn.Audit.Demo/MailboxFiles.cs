using System.Globalization;

namespace HopEn.Audit.Demo;

/// <summary>Writes the declared mailboxes: a workbook from the operator's console, a CSV kept by site Sud.</summary>
internal static class MailboxFiles
{
    public const string Workbook = "bal-declarees.xlsx";
    public const string Sheet = "BAL";
    public const string Csv = "bal-site-sud.csv";

    // The sheet has a blank row, so that row numbers and ranks part company.
    private const int BlankRow = 12;

    private static readonly string[] Headers =
    [
        "Adresse de la BAL",
        "Type de boîte",
        "FINESS de rattachement",
        "Service",
        "Libellé",
        "Description",
        "Responsable",
        "RPPS du titulaire",
        "Messages envoyés",
    ];
    private static readonly string[] CsvHeaders =
    [
        "Adresse",
        "Type",
        "FINESS",
        "Service",
        "Libellé",
        "Description",
        "Responsable",
        "RPPS",
        "Envois",
    ];

    public static void Write(string folder, DemoMailboxes mailboxes, PlantedDefects ledger)
    {
        var rank = 0;
        var rows = new List<(long Row, IReadOnlyList<string> Cells)> { (1, Headers) };
        foreach (var box in mailboxes.Declared.Where(box => !box.InCsv))
        {
            var row = rows.Count + 1 >= BlankRow ? rows.Count + 2 : rows.Count + 1;
            rows.Add((row, box.Cells));
            Record(ledger, box, $"{Workbook}#{Sheet}", row, ++rank);
        }

        DemoWorkbook.Write(Path.Combine(folder, Workbook), Sheet, rows);
        using var csv = new TextFile(Path.Combine(folder, Csv), DemoEncodings.Windows1252, "\r\n");
        csv.Row(CsvHeaders);
        foreach (var box in mailboxes.Declared.Where(box => box.InCsv))
        {
            Record(ledger, box, Csv, csv.Row([.. box.Cells]), ++rank);
        }
    }

    // A patient's address has no name in reports but the rank of its row among all that were read.
    private static void Record(PlantedDefects ledger, DemoMailbox box, string file, long line, int rank)
    {
        if (box.Reject is { } code)
            ledger.Reject(file, line, code);
        var subject = box.IsPatient
            ? string.Create(CultureInfo.InvariantCulture, $"(adresse patient n° {rank})")
            : box.Address.ToLowerInvariant();
        foreach (var rule in box.Rules)
            ledger.Add(rule, subject, file, line, box.Note);
    }
}
