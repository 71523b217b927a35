using System.Globalization;
using HopEn.Audit.Cli.Terminal;
using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Reports;
using HopEn.Audit.Reports.Outside;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Reference;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>audit --finess</c>: establishments seen from the public files of the cache, one report each and a summary.</summary>
internal sealed class OutsideRunner(
    Session session,
    ReferenceCache cache,
    RuleFolders rules,
    AuditOptions options,
    CancellationToken cancellation
)
{
    private readonly RulePack pack = RulePack.Read(rules, ShippedKinds.All);

    /// <summary>Audits establishments; one that the directory doesn't know has a row in the summary, not a report.</summary>
    /// <param name="numbers">FINESS of legal entities or sites.</param>
    /// <param name="formats">Formats of each report, console included.</param>
    /// <param name="folder">Where the reports go, each in a folder named by its FINESS.</param>
    /// <param name="noColour">Whether colours are refused.</param>
    /// <param name="quiet">Whether nothing but results and errors is said.</param>
    /// <returns>Exit code.</returns>
    public int Run(
        IReadOnlyList<string> numbers,
        IReadOnlyCollection<string> formats,
        string folder,
        bool noColour,
        bool quiet
    )
    {
        OutsideLoader.Require(cache);
        var files = CommonOptions.Files(formats);
        var results = new List<OutsideResult>();
        var progress = session.Progress(quiet);
        for (var i = 0; i < numbers.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new AuditProgress($"Établissement {numbers[i]}", i, numbers.Count));
            var result = Audit(numbers[i]);
            if (result.Report is { } report && files.Count > 0)
                new ReportWriter(CommonOptions.Templates).Write(
                    report,
                    Path.Combine(folder, numbers[i]),
                    files,
                    cancellation
                );
            results.Add(result with { Report = result.Report is null ? null : Slim(result.Report, numbers.Count) });
        }

        progress?.Report(new AuditProgress("Évaluation terminée", numbers.Count, numbers.Count));
        Publish(results, formats, files, folder, noColour, quiet);
        return Code(results);
    }

    private OutsideResult Audit(string finess)
    {
        using var temporary = PrivateFolder.Create();
        var today = ParisTime.Today(session.Clock);
        using var dataset = Dataset.Open(
            new DatasetOptions(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32), temporary.Path, null),
            today,
            ShippedKinds.All
        );
        if (new OutsideLoader(dataset, cache, cancellation).Load(finess, today) is { } dossier)
        {
            return new OutsideResult(
                finess,
                new AuditEngine(pack, session.Clock)
                    .Evaluate(
                        dossier,
                        dataset,
                        options with
                        {
                            Programme = OutsideLoader.Programme,
                        },
                        null,
                        cancellation
                    )
                    .Report,
                null
            );
        }

        var key =
            FinessNumber.Read(finess).State == FinessState.Luhn ? " et sa clé de contrôle est fausse" : string.Empty;
        return new OutsideResult(
            finess,
            null,
            $"FINESS {finess} inconnu du répertoire importé{key}\u202f: vérifiez le numéro"
        );
    }

    // Sixty reports wait for the summary: their samples of failures are on disk already.
    private static AuditReport Slim(AuditReport report, int count) =>
        count == 1 ? report : report with { Rules = [.. report.Rules.Select(rule => rule with { Evidence = [] })] };

    private void Publish(
        List<OutsideResult> results,
        IReadOnlyCollection<string> formats,
        IReadOnlyList<ReportFormat> files,
        string folder,
        bool noColour,
        bool quiet
    )
    {
        var console = session.Results(noColour);
        if (results is [{ Report: { } single }])
        {
            if (formats.Contains("console"))
                ConsoleReport.Write(single, console);
        }
        else if (results.Any(result => result.Report is not null))
        {
            var summary = OutsideSummary.Of(results);
            if (files.Count > 0)
                new OutsideWriter(CommonOptions.Templates).Write(summary, folder, files);
            if (formats.Contains("console"))
                ConsoleOutside.Write(summary, console);
        }

        if (!quiet && files.Count > 0 && results.Any(result => result.Report is not null))
        {
            var told = formats.Contains("console") ? session.Output : session.Error;
            told.WriteLine();
            told.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Rapports\u202f: {Path.GetFullPath(folder)}{(results.Count == 1 ? Path.DirectorySeparatorChar + results[0].Finess : string.Empty)}"
                )
            );
        }

        foreach (var fault in results.Select(result => result.Fault).OfType<string>())
            session.Error.WriteLine(fault + ".");
    }

    // A number nobody knows is a mistake of the command line, whatever the others gave.
    private static int Code(List<OutsideResult> results)
    {
        if (results.Any(result => result.Report is null))
            return ExitCodes.Usage;
        var codes = results.Select(result => ExitCodes.Of(result.Report!)).ToArray();
        return codes.Contains(ExitCodes.NotMet) ? ExitCodes.NotMet : codes.Max();
    }
}
