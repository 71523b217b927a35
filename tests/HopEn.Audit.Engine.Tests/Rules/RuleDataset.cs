using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Rules;

/// <summary>A few rows typed by hand, and what one rule says of them.</summary>
internal sealed class RuleDataset : IDisposable
{
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["mailbox"] = "'ok' AS finess_state, 'ok' AS rpps_state, false AS is_patient_address, true AS address_is_valid",
        ["directory_mailbox"] = "'ok' AS rpps_state",
        ["site"] = "true AS is_open, 'json' AS origin",
        ["cda_document"] =
            "'cda' AS format, false AS in_package, false AS in_message, 'ok' AS custodian_state, 0 AS errors, 0 AS reservations",
        ["document_finding"] = "'failed-assert' AS kind, 'error' AS role, '' AS message",
        ["legal_entity"] = "true AS is_open",
        ["outage"] =
            "'o' AS outage_id, 'dmp' AS service, 'scheduled' AS nature, 'full' AS extent, 'relayed' AS confidence, "
            + "true AS stops_feeding, false AS stops_messaging, "
            + "TIMESTAMP '2025-05-17 21:00:00' AS may_from, TIMESTAMP '2025-05-18 13:00:00' AS may_to, "
            + "TIMESTAMP '2025-05-17 21:00:00' AS sure_from, TIMESTAMP '2025-05-18 13:00:00' AS sure_to",
        ["encounter"] = "DATE '2025-03-01' AS start_date, DATE '2025-03-01' AS end_date",
    };

    private readonly Dataset dataset = Dataset.Open(
        new DatasetOptions(new byte[32], Path.GetTempPath(), null),
        new DateOnly(2025, 8, 20),
        ShippedKinds.All
    );

    /// <summary>Adds rows: <c>identity(patient_id, status): (1, 'qualified'), (2, 'validated')</c>, on any number of lines.</summary>
    public RuleDataset Given(string rows)
    {
        var table = rows[..rows.IndexOf('(')];
        var columns = rows[(table.Length + 1)..rows.IndexOf(')')];
        var values = rows[(rows.IndexOf(':') + 1)..];
        var named = columns.Split(',', StringSplitOptions.TrimEntries);
        var defaults = Defaults
            .GetValueOrDefault(table, string.Empty)
            .Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Where(d => !named.Contains(d.Split(" AS ")[1]));
        dataset.Execute(
            $"INSERT INTO raw.{table} BY NAME SELECT {string.Concat(defaults.Select(d => d + ", "))}v.* FROM (VALUES {values}) v({columns})"
        );
        dataset.Columns.Declare(table, table, named.Select(column => column.Replace('_', '-')));
        return this;
    }

    /// <summary>What the rule says, row by row: subject then + (conforming), - (failing) or ? (not known).</summary>
    /// <remarks>
    /// A subject that is a row is named by its table and its record: <c>document:0+</c>; a patient, as in the rows given.
    /// </remarks>
    public string Says(Rule rule, string legalStatus, IReadOnlyDictionary<string, string> settings)
    {
        var entity = new FinessEntity(Finess.Parse("990000010"), null);
        var establishment = new DossierEstablishment
        {
            Name = "CH",
            LegalEntities = [entity],
            Sites =
            [
                new FinessEntity(Finess.Parse("990000028"), null),
                new FinessEntity(Finess.Parse("990000036"), null),
            ],
            FinessPmsi = Finess.Parse("990000010"),
            LegalStatus = legalStatus,
            StatusClass = LegalStatus.Classify(legalStatus),
            Department = "99",
            SunEsFunded = true,
        };
        var dossier = new Dossier
        {
            Folder = ".",
            Establishment = establishment,
            Period = new ReportPeriod(new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 31)),
            Population = PopulationChoices.Default with { EveryPathway = settings.ContainsKey("every-pathway") },
            Pathways = Pathways(settings.GetValueOrDefault("pathways")),
            ValidatedTypes = Types(settings.GetValueOrDefault("types")),
        };
        var all = rule.Settings.ToDictionary(
            s => s.Name,
            s => settings.GetValueOrDefault(s.Name, s.Default),
            StringComparer.Ordinal
        );
        DatasetPreparation.Seal(
            dataset,
            new DatasetContext(dossier, all, new DateOnly(2025, 8, 20)),
            CancellationToken.None
        );
        var subject = rule.Unit is Unit.Patient or Unit.Identity
            ? "(SELECT key FROM raw.patient_key k WHERE k.rowid = subject)"
            : "subject";
        return string.Join(
            ' ',
            dataset.Query($"SELECT {subject}::VARCHAR, conforming FROM ({rule.Sql}) ORDER BY ALL", reader => Subject(
                    reader.GetString(0)
                )
                + (
                    reader.IsDBNull(1) ? "?"
                    : reader.GetBoolean(1) ? "+"
                    : "-"
                ))
        );
    }

    private string Subject(string written)
    {
        if (!long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var rowId))
            return written;
        var table = dataset.Kinds.Tables.FirstOrDefault(name => dataset.Kinds.Number(name) == RowIds.Table(rowId));
        return table is null ? written : string.Create(CultureInfo.InvariantCulture, $"{table}:{RowIds.Record(rowId)}");
    }

    private static ValidatedTypeList? Types(string? validatedOn) =>
        validatedOn is null
            ? null
            : new ValidatedTypeList("cme", DateOnly.Parse(validatedOn, CultureInfo.InvariantCulture), ["11490-0"]);

    private static PathwayDefinition[] Pathways(string? which) =>
        which switch
        {
            "all" =>
            [
                Pathway("validé", new DateOnly(2025, 7, 31), "convocation"),
                Pathway("tardif", new DateOnly(2025, 8, 1), "automatic-duplicate"),
            ],
            "automatic" => [Pathway("validé", new DateOnly(2025, 3, 1), "automatic-duplicate")],
            _ => [],
        };

    private static PathwayDefinition Pathway(string id, DateOnly validated, string use) =>
        new(
            id,
            Title: id,
            ValidatedBy: "cme",
            validated,
            DaysBefore: 30,
            DaysAfter: 30,
            UseCases: [.. UseCase.All.Where(one => one.Id == use)],
            Mailbox: null,
            Reader: null
        );

    public void Dispose() => dataset.Dispose();
}
