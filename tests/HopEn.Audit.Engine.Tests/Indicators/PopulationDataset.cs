using HopEn.Audit.Engine.ArsEvidence;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;
using Microsoft.Extensions.Time.Testing;

namespace HopEn.Audit.Engine.Tests.Indicators;

/// <summary>A few encounters and messages typed by hand, and who the indicators count.</summary>
internal sealed class PopulationDataset : IDisposable
{
    private readonly Dataset dataset = Dataset.Open(
        new DatasetOptions(new byte[32], Path.GetTempPath(), null),
        new DateOnly(2025, 8, 20),
        ShippedKinds.All
    );

    /// <summary>A stay or a consultation: « 1 inpatient 03-01 03-09 990000028 stay7 ».</summary>
    public PopulationDataset Venue(string text)
    {
        var parts = text.Split(' ');
        var (patient, kind, start, end) = (
            parts[0],
            parts[1],
            Day(parts[2]),
            parts[3] == "-" ? "NULL::DATE" : Day(parts[3])
        );
        var site = parts.Length > 4 && parts[4] != "-" ? SqlLiteral.Text(parts[4]) : "NULL";
        var stay = parts.Length > 5 ? parts[5] : "NULL";
        dataset.Execute(
            $"""
            INSERT INTO raw.encounter BY NAME
            SELECT {patient} AS patient_id,
                   {stay} AS encounter_id,
                   {SqlLiteral.Text(kind)} AS kind,
                   {start} AS start_date,
                   {end} AS end_date,
                   {site} AS finess,
                   'U' AS uf
            """
        );
        return this;
    }

    /// <summary>A message to a professional: « 1 03-12 cda accepted », with an optional sender and recipient key, or stay.</summary>
    public PopulationDataset Send(string text)
    {
        var parts = text.Split(' ');
        var named = parts.Skip(4).Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        string Value(string name) => named.GetValueOrDefault(name, "NULL");
        string Code(string code) => code == "?" ? "NULL" : SqlLiteral.Text(code);
        dataset.Execute(
            $"""
            INSERT INTO raw.send BY NAME
            SELECT {Day(parts[1])} AS sent_on,
                   {(parts[0] == "-" ? "NULL" : parts[0])} AS patient_id,
                   {Value("stay")} AS encounter_id,
                   {Value("from")} AS sender_key,
                   {Value("to")} AS recipient_key,
                   true AS to_professional,
                   false AS to_patient,
                   {Code(parts[3])} AS result,
                   {Code(parts[2])} AS format
            """
        );
        return this;
    }

    public PopulationDataset Rows(string sql)
    {
        dataset.Execute("INSERT INTO raw." + sql);
        return this;
    }

    public PopulationDataset Seal(PopulationChoices? choices = null)
    {
        DatasetPreparation.Seal(
            dataset,
            new DatasetContext(Of(choices), new Dictionary<string, string>(), new DateOnly(2025, 8, 20)),
            CancellationToken.None
        );
        return this;
    }

    /// <summary>The statements that the evidence of P1.O7 shows for the population.</summary>
    public string Evidence()
    {
        dataset.Columns.Declare("encounter", "encounter", "patient", "kind", "start", "end", "finess", "uf");
        dataset.Columns.Declare("send", "send", "patient", "sent-on", "format", "result", "recipient", "channel");
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 8, 20, 8, 0, 0, TimeSpan.Zero));
        var pack = new EvidenceEngine(RulePack.Read(Repository.Rules, ShippedKinds.All), clock).Build(
            Of(null),
            dataset,
            "P1.O7",
            new AuditOptions { RunId = "test" },
            null,
            CancellationToken.None
        );
        return pack.Queries.Single(query => query.File.Contains("population", StringComparison.Ordinal)).Text;
    }

    /// <summary>Runs statements again, and looks at what they give rather than at what was settled of it.</summary>
    public PopulationDataset Replay(string statements)
    {
        dataset.Execute(statements);
        dataset.Execute("CREATE OR REPLACE VIEW population AS FROM raw.any_population");
        return this;
    }

    /// <summary>Unique patients by month: « 2025-03 1+ 2- ».</summary>
    public string Patients() =>
        string.Join(
            " / ",
            dataset.Query(
                """
                SELECT month, string_agg(key || CASE WHEN reached THEN '+' ELSE '-' END, ' ' ORDER BY key)
                FROM (
                    SELECT month, patient_id, bool_or(has_counted_cda) AS reached
                    FROM population
                    GROUP BY ALL
                )
                JOIN raw.patient_key k ON k.rowid = patient_id
                GROUP BY month
                ORDER BY month
                """,
                reader => $"{reader.GetString(0)} {reader.GetString(1)}"
            )
        );

    public T Scalar<T>(string sql) => dataset.Scalar<T>(sql);

    public void Dispose() => dataset.Dispose();

    private static Dossier Of(PopulationChoices? choices)
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
            LegalStatus = "60",
            StatusClass = LegalStatusClass.PrivateNonProfit,
            Department = "75",
            SunEsFunded = true,
        };
        return new Dossier
        {
            Folder = ".",
            Establishment = establishment,
            Period = new ReportPeriod(new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 31)),
            Population = choices ?? PopulationChoices.Default,
        };
    }

    private static string Day(string monthDay) => $"DATE '2025-{monthDay}'";
}
