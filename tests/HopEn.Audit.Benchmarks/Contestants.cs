using System.Globalization;
using DuckDB.NET.Data;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Reports;
using HopEn.Audit.Run;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Reference;

namespace HopEn.Audit.Benchmarks;

/// <summary>What each child process does.</summary>
internal static class Contestants
{
    public static void Run(string what, IReadOnlyList<string> arguments)
    {
        switch (what)
        {
            case "load":
                Load(arguments[0]);
                break;
            case "audit":
                Audit(
                    arguments[0],
                    arguments.Count > 1 ? long.Parse(arguments[1], CultureInfo.InvariantCulture) : null,
                    ["ins"]
                );
                break;
            case "indicators":
                IndicatorAnswers.Print(Audit(arguments[0], null, ["usages", "dmp"]));
                break;
            case "bare-indicators":
                Bare(
                    arguments[0],
                    "bare-indicators-load.sql",
                    "bare-indicators-questions.sql",
                    "bare-indicators-answers.sql"
                );
                break;
            case "reference-import":
                Import(arguments[0], arguments[1]);
                break;
            case "outside":
                Outside(arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture));
                break;
            case "bare-outside":
                BareOutside(arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture));
                break;
            case "bare-audit":
                Bare(arguments[0], "bare-audit-load.sql", "bare-audit-questions.sql");
                break;
            case var cda when cda.StartsWith("cda", StringComparison.Ordinal):
                CdaContestants.Run(cda, arguments);
                break;
            case var bare when bare.StartsWith("bare-", StringComparison.Ordinal):
                Bare(arguments[0], bare + ".sql", null);
                break;
            default:
                throw new ArgumentException(what);
        }

        Measurement.Peak();
    }

    private static AuditReport Audit(string folder, long? memoryBytes, IReadOnlyList<string> categories)
    {
        var request = Request() with { Dossier = folder, MemoryBytes = memoryBytes, OnlyCategories = categories };
        var phases = new RunPhases();
        var report = Run(request, phases, CancellationToken.None).Audits[0].Outcome.Report;
        phases.End("rules");
        return report;
    }

    private static void Load(string folder)
    {
        using var loaded = new CancellationTokenSource();
        try
        {
            Run(Request() with { Dossier = folder }, new RunPhases(loaded), loaded.Token);
        }
        catch (OperationCanceledException)
        {
            // The rest is not what is measured.
        }
    }

    private static AuditRequest Request() =>
        new()
        {
            Rules = new RuleFolders(Path.Combine(AppContext.BaseDirectory, "rules")),
            Templates = Path.Combine(AppContext.BaseDirectory, "reports"),
            PseudonymKey = "a key for benchmarks only"u8.ToArray(),
        };

    private static AuditResult Run(AuditRequest request, IAuditEvents events, CancellationToken cancellation) =>
        new AuditRunner(TimeProvider.System).RunAsync(request, events, cancellation).GetAwaiter().GetResult();

    private static void Import(string cache, string folder) =>
        Measurement.Phase("import", () =>
            new ReferenceImport(
                new ReferenceCache(cache, ShippedKinds.All),
                TimeProvider.System,
                CancellationToken.None
            ).Import(
                [
                    Path.Combine(folder, "directory", Synthetic.Extraction),
                    Path.Combine(folder, "finess-json", Synthetic.FinessJson),
                ],
                null
            )
        );

    // As the command does it: rules read once, then a dataset, an evaluation and three files for each establishment.
    private static void Outside(string cache, int establishments)
    {
        var output = Directory.CreateTempSubdirectory("hopen-audit-bench-").FullName;
        var request = Request() with
        {
            Finess = [.. Enumerable.Range(0, establishments).Select(one => Finess.Parse(Entity(one)))],
            ReferenceCache = cache,
            Formats = [ReportFormat.Json, ReportFormat.Html, ReportFormat.Csv],
            Output = output,
        };
        Measurement.Phase("all", () => Run(request, SilentEvents.Instance, CancellationToken.None));
        Directory.Delete(output, recursive: true);
    }

    private static void BareOutside(string folder, int establishments) => Measurement.Phase("all", () =>
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            Execute(connection, Resource.Sql("bare-outside-files.sql", folder));
            for (var i = 0; i < establishments; i++)
                Execute(
                    connection,
                    Resource.Sql("bare-outside.sql", folder).Replace("{finess}", Entity(i), StringComparison.Ordinal)
                );
        });

    private static string Entity(int i) => (990_000_000 + (i * 700)).ToString(CultureInfo.InvariantCulture);

    private static void Bare(string folder, string load, string? questions, string? answers = null)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Measurement.Phase("loading", () => Execute(connection, Resource.Sql(load, folder)));
        if (questions is not null)
            Measurement.Phase("rules", () => Execute(connection, Resource.Sql(questions, folder)));
        if (answers is not null)
            Execute(connection, Resource.Sql(answers, folder), reader =>
                Measurement.Answer(
                    reader.GetString(0),
                    Convert.ToDouble(reader.GetValue(1), CultureInfo.InvariantCulture)
                )
            );
    }

    private static void Execute(DuckDBConnection connection, string sql, Action<DuckDBDataReader>? row = null)
    {
        foreach (
            var statement in sql.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            using var reader = command.ExecuteReader();
            while (reader.Read())
                row?.Invoke(reader);
        }
    }
}
