using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;
using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Cda.Output;
using HopEn.Audit.Cda.Privacy;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Documents;

/// <summary>Fills « cda_document » and « document_finding » from the results of the checks.</summary>
internal static class DocumentInsert
{
    private const string Documents = "cda_document";
    private const string Findings = "document_finding";

    /// <summary>Inserts the documents of a source, its bare PDF among them.</summary>
    public static void Run(Dataset dataset, CheckedSource read)
    {
        var pdfs = read.Skipped.Where(item => item.IsPdf).ToArray();
        var first = dataset.Scalar<long>($"SELECT count(*) FROM raw.{Documents}");
        dataset.Execute(
            """
            CREATE TABLE raw.incoming_cda (
                document VARCHAR, version_set VARCHAR, format VARCHAR, in_package BOOLEAN, in_message BOOLEAN,
                type_code VARCHAR, produced_on DATE, level INTEGER, ins_class VARCHAR, custodian VARCHAR,
                errors INTEGER, reservations INTEGER
            )
            """
        );
        using (var documents = dataset.Connection.CreateAppender("raw", "incoming_cda"))
        using (var findings = dataset.Connection.CreateAppender("raw", Findings))
        {
            for (var i = 0; i < read.Results.Count; i++)
            {
                Append(documents, read.Results[i]);
                foreach (var finding in read.Results[i].Findings)
                    Append(findings, dataset.Ledger.RowId("cda_document", first + i), finding);
            }

            foreach (var _ in pdfs)
                Pdf(documents);
        }

        string Key(string column) =>
            dataset.Pseudonyms.NumberSql("document:" + read.Source.Domain, column, mayHaveZeros: true);
        var (document, versionSet) = (Key("document"), Key("version_set"));
        dataset.Execute(
            $"""
            INSERT INTO raw.{Documents}
            SELECT
                {document}, {versionSet}, format, in_package, in_message, type_code, produced_on, level, ins_class,
                CASE WHEN custodian[1] = '1' AND finess_shaped(custodian[2:]) THEN custodian[2:] END,
                CASE
                    WHEN custodian IS NULL THEN 'missing'
                    WHEN custodian[1] = '1' AND finess_shaped(custodian[2:]) THEN 'ok'
                    ELSE 'malformed'
                END,
                errors, reservations, NULL
            FROM raw.incoming_cda;
            DROP TABLE raw.incoming_cda
            """
        );
        Record(dataset, read, pdfs, first);
    }

    private static void Record(Dataset dataset, CheckedSource read, IReadOnlyList<SkippedItem> pdfs, long first)
    {
        var folder = Path.TrimEndingDirectorySeparator(read.Folder) + Path.DirectorySeparatorChar;
        string Named(string path) =>
            path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..].Replace('\\', '/') : path;
        dataset.Ledger.RecordOrigins(
            Findings,
            read.Results.SelectMany(result =>
                result.Findings.Select(finding => new FileOrigin(Named(result.Document), finding.Line))
            )
        );
        var file = new LoadedFile(
            Table: Documents,
            Kind: read.Source.Kind.Code,
            File: string.Join(", ", read.Source.Files.Select(file => ShownName.Of(file, null))),
            Sha256: Hash(read.Results),
            Encoding: "XML",
            System: read.Source.System,
            Domain: null,
            IsShared: read.Source.IsShared,
            FirstLine: 0,
            LineJumps: [],
            DataDate: read.Source.Date,
            DateOrigin: read.Source.Date is null ? null : DateCodes.Dossier
        )
        {
            RowOrigins =
            [
                .. read.Results.Select(result => new FileOrigin(Named(result.Document), null)),
                .. pdfs.Select(pdf => new FileOrigin(Named(pdf.Place.Neutral), null)),
            ],
        };
        dataset.Ledger.Record(file, first, read.Results.Count + pdfs.Count);
        var aside = read
            .Skipped.Where(item => !item.IsPdf)
            .GroupBy(item => item.Reason, StringComparer.Ordinal)
            .SelectMany(group => (object[])[group.Key, group.Count()])
            .ToArray();
        if (aside.Length > 0)
            dataset.Notices.Add(AuditMessage.Of(MessageCodes.DocumentsAside, aside));
    }

    private static void Append(DuckDBAppender appender, DocumentResult result)
    {
        var facts = result.Facts;
        var row = appender.CreateRow();
        Text(row, facts.Id);
        Text(row, facts.SetId);
        row.AppendValue(
                facts.IsCda ? "cda"
                : facts.HasPdf ? "pdf"
                : facts.InMessage && result.Findings.All(finding => finding.Layer == FindingLayer.Mail) ? "message"
                : "unreadable"
            )
            .AppendValue(facts.InPackage)
            .AppendValue(facts.InMessage);
        Text(row, result.Type);
        if (Day(facts.ProducedAt) is { } day)
            row.AppendValue(day);
        else
            row.AppendNullValue();
        if (result.Level is { } level)
            row.AppendValue(level);
        else
            row.AppendNullValue();
        Text(row, InsClass(facts.InsOid));
        Text(row, facts.Custodian);
        row.AppendValue(result.Findings.Count(finding => finding.Role == FindingRole.Error))
            .AppendValue(
                result.Findings.Count(finding => finding.Role is FindingRole.Warning or FindingRole.NotAssessable)
            )
            .EndRow();
    }

    private static void Append(DuckDBAppender appender, long document, Finding finding)
    {
        var row = appender.CreateRow().AppendValue(document).AppendValue(ResultJson.Code(finding.Layer));
        Text(row, finding.Schematron);
        row.AppendValue(ResultJson.Code(finding.Kind)).AppendValue(ResultJson.Code(finding.Role));
        Text(row, finding.Test);
        row.AppendValue(finding.Message);
        if (finding.Line is { } line)
            row.AppendValue((long)line);
        else
            row.AppendNullValue();
        row.AppendNullValue().EndRow();
    }

    private static void Pdf(DuckDBAppender appender)
    {
        var row = appender
            .CreateRow()
            .AppendNullValue()
            .AppendNullValue()
            .AppendValue("pdf")
            .AppendValue(false)
            .AppendValue(false);
        for (var i = 0; i < 5; i++)
            row.AppendNullValue();
        row.AppendValue(0).AppendValue(0).EndRow();
    }

    private static void Text(IDuckDBAppenderRow row, string? value)
    {
        if (value is null)
            row.AppendNullValue();
        else
            row.AppendValue(value);
    }

    private static DateOnly? Day(string? time) =>
        time is { Length: >= 8 }
        && DateOnly.TryParseExact(
            time.AsSpan(0, 8),
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    // OIDs of the INS: FR Core.
    private static string? InsClass(string? oid) =>
        oid?.Split('.')[^1] switch
        {
            "8" => "nir",
            "9" => "nia",
            "10" => "test",
            "11" => "demo",
            _ => null,
        };

    // Two audits of the same documents have the same hash, in whatever they were found.
    private static string Hash(IReadOnlyList<DocumentResult> results) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(results.Select(result => result.Sha256))))
        );
}
