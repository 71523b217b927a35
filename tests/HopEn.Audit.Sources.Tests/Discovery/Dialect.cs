using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Tests.Tables;
using MiniExcelLibs;

namespace HopEn.Audit.Sources.Tests.Discovery;

/// <summary>How one hospital's software says what <see cref="CanonicalExports"/> holds.</summary>
/// <param name="Name">Name of the dialect.</param>
/// <param name="Shape">csv, tsv, pipe, comma, xlsx, xls, html, xml, zip, utf16.</param>
internal sealed record Dialect(string Name, string Shape)
{
    /// <summary>Headers: <c>encounter.patient=IPP</c>.</summary>
    public string Headers { get; init; } = string.Empty;

    /// <summary>Codes: <c>encounter.kind.inpatient=H</c>.</summary>
    public string Codes { get; init; } = string.Empty;

    public string DateForm { get; init; } = "dd/MM/yyyy";

    public Encoding Encoding { get; init; } = new UTF8Encoding(false);

    public string NewLine { get; init; } = "\n";

    public IReadOnlyList<string> Titles { get; init; } = [];

    public string? Total { get; init; }

    public bool Quoted { get; init; }

    public bool Padded { get; init; }

    public bool ByMonth { get; init; }

    public bool Reversed { get; init; }

    public IReadOnlyList<string> Extra { get; init; } = [];

    public Func<string, string, string>? Damage { get; init; }

    private static readonly Dictionary<string, string> UsualHeaders = new()
    {
        ["encounter.patient"] = "IPP",
        ["encounter.encounter"] = "NDA",
        ["encounter.kind"] = "Type de venue",
        ["encounter.start"] = "Date d'entrée",
        ["encounter.end"] = "Date de sortie",
        ["encounter.uf"] = "UF",
        ["identity.patient"] = "IPP",
        ["identity.status"] = "Statut",
        ["identity.oid"] = "OID",
        ["identity.matricule"] = "Matricule INS",
        ["identity.birth-name"] = "Nom de naissance",
        ["identity.given-names"] = "Prénoms",
        ["identity.birth-date"] = "Date de naissance",
        ["identity.sex"] = "Sexe",
        ["identity.birth-place"] = "COG",
        ["mailbox.address"] = "Adresse BAL",
        ["mailbox.type"] = "Type de BAL",
        ["mailbox.finess"] = "FINESS",
        ["mailbox.service"] = "Service",
        ["mailbox.label"] = "Libellé",
        ["mailbox.responsible"] = "Responsable",
        ["mailbox.rpps"] = "RPPS",
        ["unit.uf"] = "UF",
        ["unit.label"] = "Libellé UF",
        ["unit.service"] = "Service",
        ["unit.pole"] = "Pôle",
        ["unit.finess"] = "FINESS ET",
    };

    private static readonly Dictionary<string, string> UsualCodes = new()
    {
        ["encounter.kind.inpatient"] = "Hospitalisation",
        ["encounter.kind.consultation"] = "Consultation",
        ["encounter.kind.emergency"] = "Urgences",
        ["encounter.kind.session"] = "Séance",
        ["identity.status.qualified"] = "Qualifiée",
        ["identity.status.validated"] = "Validée",
        ["identity.status.retrieved"] = "Récupérée",
        ["identity.status.provisional"] = "Provisoire",
        ["identity.sex.unknown"] = "I",
    };

    /// <summary>What a written value means, so that the test answers questions as the hospital would.</summary>
    public string Meaning(string kind, string column, string written) =>
        All(UsualCodes, Codes)
            .Where(pair => pair.Key.StartsWith($"{kind}.{column}.", StringComparison.Ordinal) && pair.Value == written)
            .Select(pair => pair.Key.Split('.')[2])
            .FirstOrDefault()
        ?? written;

    /// <summary>Canonical column behind a header, for questions about columns.</summary>
    public string Header(string kind, string column) => All(UsualHeaders, Headers)[$"{kind}.{column}"];

    public void Write(string folder)
    {
        foreach (var (kind, (columns, rows)) in CanonicalExports.Tables)
        {
            var months =
                ByMonth && kind == "encounter"
                    ? rows.GroupBy(row => row[3][..7])
                        .Select(month => (Name: $"{kind}-{month.Key}", Rows: month.ToArray()))
                    : [(Name: kind, Rows: rows)];
            foreach (var (name, part) in months)
                WriteTable(folder, name, kind, columns, part);
        }
    }

    private static Dictionary<string, string> All(Dictionary<string, string> usual, string own)
    {
        var all = new Dictionary<string, string>(usual);
        foreach (var pair in own.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)))
            all[pair[0].Trim()] = pair[1].Trim();
        return all;
    }

    private void WriteTable(string folder, string name, string kind, string[] columns, string[][] rows)
    {
        var order = Enumerable.Range(0, columns.Length).ToArray();
        if (Reversed)
            Array.Reverse(order);
        var codes = All(UsualCodes, Codes);
        string[] header = [.. order.Select(i => Header(kind, columns[i])), .. Extra];
        var lines = new List<string[]>();
        lines.AddRange(Titles.Select(title => new[] { title }));
        lines.Add(header);
        lines.AddRange(
            rows.Select(row =>
                (string[])[.. order.Select(i => Cell(kind, columns[i], row[i], codes)), .. Extra.Select(_ => "libre")]
            )
        );
        if (Total is not null)
            lines.Add([Total, .. Enumerable.Repeat(string.Empty, header.Length - 1)]);
        Save(Path.Combine(folder, name), lines);
    }

    private string Cell(string kind, string column, string value, Dictionary<string, string> codes)
    {
        if (
            DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        )
        {
            value =
                DateForm == "serial"
                    ? (date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture)
                    : date.ToDateTime(new TimeOnly(8, 30)).ToString(DateForm, CultureInfo.InvariantCulture);
        }

        value = codes.GetValueOrDefault($"{kind}.{column}.{value}", value);
        if (Damage is not null)
            value = Damage($"{kind}.{column}", value);
        return Padded && value.Length > 0 ? $" {value}\u00a0" : value;
    }

    private void Save(string path, List<string[]> lines)
    {
        switch (Shape)
        {
            case "xlsx":
                MiniExcel.SaveAs(
                    path + ".xlsx",
                    lines.Select(line =>
                        line.Select((cell, i) => (Key: $"c{i:00}", Value: (object)cell))
                            .Concat(
                                Enumerable
                                    .Range(line.Length, lines.Max(l => l.Length) - line.Length)
                                    .Select(i => (Key: $"c{i:00}", Value: (object)""))
                            )
                            .ToDictionary(c => c.Key, c => c.Value)
                    ),
                    printHeader: false
                );
                break;
            case "xls":
                File.WriteAllBytes(
                    path + ".xls",
                    OldWorkbook.Of("Feuil1", [.. lines.Select(line => (IReadOnlyList<object>)[.. line.Cast<object>()])])
                );
                break;
            case "html":
                File.WriteAllText(
                    path + ".xls",
                    "<html><meta charset=\"utf-8\"><body><table>"
                        + string.Concat(lines.Select(line => $"<tr>{Cells(line, "<td>", "</td>")}</tr>\n"))
                        + "</table></body></html>"
                );
                break;
            case "xml":
                File.WriteAllText(
                    path + ".xls",
                    "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
                        + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"F\"><Table>"
                        + string.Concat(
                            lines.Select(line =>
                                $"<Row>{Cells(line, "<Cell><Data ss:Type=\"String\">", "</Data></Cell>")}</Row>"
                            )
                        )
                        + "</Table></Worksheet></Workbook>"
                );
                break;
            case "zip":
                using (var archive = ZipFile.Open(path + ".zip", ZipArchiveMode.Create))
                using (
                    var writer = new StreamWriter(archive.CreateEntry(Path.GetFileName(path) + ".csv").Open(), Encoding)
                )
                {
                    writer.Write(Text(lines, ';'));
                }

                break;
            default:
                var (separator, ending) = Shape switch
                {
                    "tsv" => ('\t', ".tsv"),
                    "pipe" => ('|', ".txt"),
                    "comma" => (',', ".csv"),
                    _ => (';', ".csv"),
                };
                File.WriteAllText(
                    path + ending,
                    Text(lines, separator),
                    Shape == "utf16" ? Encoding.Unicode : Encoding
                );
                break;
        }
    }

    private string Text(List<string[]> lines, char separator) =>
        string.Concat(
            lines.Select(line =>
                string.Join(
                    separator,
                    line.Select(cell => Quoted || cell.Contains(separator) ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell)
                ) + NewLine
            )
        );

    private static string Cells(IEnumerable<string> line, string opening, string closing) =>
        string.Concat(line.Select(cell => opening + WebUtility.HtmlEncode(cell) + closing));
}
