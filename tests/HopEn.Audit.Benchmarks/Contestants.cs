using System.Globalization;
using DuckDB.NET.Data;
using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Sources;

namespace HopEn.Audit.Benchmarks;

/// <summary>What each child process does.</summary>
internal static class Contestants
{
    public static void Run(string what, IReadOnlyList<string> arguments)
    {
        switch (what)
        {
            case "load": Product(arguments[0], null, evaluate: false); break;
            case "audit": Product(arguments[0], arguments.Count > 1 ? long.Parse(arguments[1], CultureInfo.InvariantCulture) : null, evaluate: true); break;
            case "bare-audit": Bare(arguments[0], "bare-audit-load.sql", "bare-audit-questions.sql"); break;
            case var cda when cda.StartsWith("cda", StringComparison.Ordinal): CdaContestants.Run(cda, arguments); break;
            case var bare when bare.StartsWith("bare-", StringComparison.Ordinal): Bare(arguments[0], bare + ".sql", null); break;
            default: throw new ArgumentException(what);
        }

        Measurement.Peak();
    }

    private static void Product(string folder, long? memoryBytes, bool evaluate)
    {
        var temporary = Directory.CreateTempSubdirectory("hopen-audit-bench-").FullName;
        var dossier = DossierReader.Read(folder);
        var pack = RulePack.Read(Path.Combine(AppContext.BaseDirectory, "rules"));
        using var dataset = Dataset.Open(new DatasetOptions("a key for benchmarks only"u8.ToArray(), temporary, memoryBytes), ParisTime.Today(TimeProvider.System));
        Measurement.Phase("loading", () => SourceLoader.Load(dossier, dataset, null, CancellationToken.None));
        if (!evaluate) return;
        Measurement.Phase("rules", () => new AuditEngine(pack, TimeProvider.System)
            .Evaluate(dossier, dataset, new AuditOptions { RunId = "benchmark", Categories = ["ins"] }, null, CancellationToken.None));
    }

    private static void Bare(string folder, string load, string? questions)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Measurement.Phase("loading", () => Execute(connection, Resource.Sql(load, folder)));
        if (questions is not null) Measurement.Phase("rules", () => Execute(connection, Resource.Sql(questions, folder)));
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        foreach (var statement in sql.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            using var reader = command.ExecuteReader();
            while (reader.Read()) { }
        }
    }
}
