using System.Diagnostics;
using System.Text;
using HopEn.Audit.Cda.Anonymising;
using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.CiSis;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Cda.Output;
using HopEn.Audit.Cda.Schema;

namespace HopEn.Audit.Benchmarks.Fuzzing;

/// <summary>
/// Throws broken inputs at everything that opens and checks documents. What must hold: no exception, always at least one
/// result for a file that is named, no input slower than a few seconds, no invented patient in what is said. One input in four is
/// also anonymised, and one in fifty is a broken schema of ours, which must be refused in a sentence or run.
/// </summary>
internal static class Fuzz
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    /// <summary>Runs for so many seconds of processor, from a seed; 1 when something was found.</summary>
    public static int Run(int seconds, int seed, TextWriter output)
    {
        var kit = Environment.GetEnvironmentVariable("HOPEN_AUDIT_CI_SIS");
        var corpus = new Corpus(kit);
        var folder = Directory.CreateTempSubdirectory("hopen-fuzz-");
        var rules = BuiltinRules.Load(Path.Combine(AppContext.BaseDirectory, "rules", "cda"));
        var official = kit is null ? null : OfficialSet.Open(kit);
        var plain = new DocumentChecker([new BuiltinLayer(rules)]);
        var full = official is null
            ? plain
            : new DocumentChecker([
                .. official.XmlSchema is { } entry
                    ? [new SchemaLayer(CdaSchema.Load(entry))]
                    : Array.Empty<IDocumentLayer>(),
                new BuiltinLayer(rules),
                new OfficialLayer(official),
            ]);
        var officialRules = official is null ? "no (HOPEN_AUDIT_CI_SIS)" : "one input in twenty";
        output.WriteLine(
            $"{corpus.Documents.Count} documents, {corpus.Others.Count} wrappings, official rules: {officialRules}, "
                + $"first seed {seed}, {seconds} s of processor"
        );
        var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        long inputs = 0,
            documents = 0,
            findings = 0;
        var faults = new Dictionary<string, (int Count, int Seed)>(StringComparer.Ordinal);
        var schemas = new BrokenSchemas(
            Path.Combine(AppContext.BaseDirectory, "rules", "cda"),
            Path.Combine(folder.FullName, "rules")
        );
        for (var used = TimeSpan.Zero; used.TotalSeconds < seconds; seed++)
        {
            var mutator = new Mutator(seed);
            var files = corpus.Input(mutator);
            var place = Directory.CreateDirectory(Path.Combine(folder.FullName, "input"));
            foreach (var (name, content) in files)
            {
                var file = Path.Combine(place.FullName, name);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content);
            }

            var clock = Stopwatch.StartNew();
            string? fault = null;
            try
            {
                var list = DocumentOpener.Files([place.FullName]);
                var opener = new DocumentOpener();
                DocumentResult[] results =
                [
                    .. opener
                        .Open(list, files.Count == 1 ? list.ToHashSet() : [], CancellationToken.None)
                        .Select(item => (seed % 20 == 0 ? full : plain).Check(item, CancellationToken.None)),
                ];
                documents += results.Length;
                findings += results.Sum(result => result.Findings.Count);
                fault =
                    results.Length + (files.Count == 1 ? 0 : opener.Skipped.Count) == 0
                        ? "nothing was said of the input"
                        : Said(results);
                if (seed % 4 == 0)
                    fault ??= Anonymised(files[0].Content);

                // A broken schema may well never end: its own time limit stops it, and the input is not slow for that.
                clock.Stop();
                if (seed % 50 == 0)
                    schemas.Run(mutator);
            }
            catch (Exception thrown)
            {
                var thrower = new StackTrace(thrown).GetFrame(0)?.GetMethod()?.DeclaringType?.FullName;
                var ours = thrown
                    .StackTrace?.Split('\n')
                    .FirstOrDefault(line => line.Contains("HopEn", StringComparison.Ordinal));
                fault = $"{thrown.GetType().Name} {thrower}: {ours?.Trim()}";
            }

            if (clock.Elapsed > Slow)
                fault ??= "slow";
            if (fault is not null && !faults.TryAdd(fault, (1, seed)))
                faults[fault] = (faults[fault].Count + 1, faults[fault].Seed);
            else if (fault is not null)
                output.WriteLine($"seed {seed}: {fault} ({clock.Elapsed.TotalSeconds:0.0} s)");
            // What went wrong is kept to be looked at.
            if (fault is null || faults[fault].Count > 1)
                place.Delete(recursive: true);
            else
                Directory.Move(place.FullName, Path.Combine(Path.GetTempPath(), $"hopen-fuzz-seed-{seed}"));
            if (++inputs % 5000 == 0)
                output.WriteLine($"{inputs:N0} inputs, {used.TotalMinutes:0.0} min of processor");

            if (inputs % 20 == 0)
            {
                process.Refresh();
                used = process.TotalProcessorTime - start;
            }
        }

        output.WriteLine(
            $"{inputs:N0} inputs, {documents:N0} results, {findings:N0} findings, last seed {seed - 1}, {faults.Count} different faults"
        );
        foreach (var (what, (count, first)) in faults)
            output.WriteLine($"{count} × {what} (first seed {first})");
        folder.Delete(recursive: true);
        return faults.Count == 0 ? 0 : 1;
    }

    private static string? Anonymised(byte[] content) =>
        Anonymiser.Anonymise(content).Content is { } written && Identifies(Encoding.UTF8.GetString(written))
            ? "an identity is left after anonymising"
            : null;

    private static bool Identifies(string text) =>
        text.Contains("285059912345654", StringComparison.Ordinal)
        || text.Contains("TROIVILLE", StringComparison.Ordinal);

    private static string? Said(DocumentResult[] results)
    {
        using var json = new MemoryStream();
        ResultJson.Write(json, results, []);
        Svrl.Write(Stream.Null, results, []);
        return Identifies(Encoding.UTF8.GetString(json.ToArray())) ? "an identity was said" : null;
    }
}
