using System.Diagnostics;
using System.Text;
using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.CiSis;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Cda.Output;
using HopEn.Audit.Cda.Schema;

namespace HopEn.Audit.Benchmarks.Fuzzing;

/// <summary>
/// Throws broken inputs at everything that opens and checks documents. What must hold: no exception, always at least one
/// result for a file that is named, no input slower than a few seconds, no invented patient in what is said.
/// </summary>
internal static class Fuzz
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    /// <summary>Runs for so many seconds of processor, from a seed; 1 when something was found.</summary>
    public static int Run(int seconds, int seed, TextWriter output)
    {
        var corpus = new Corpus();
        var folder = Directory.CreateTempSubdirectory("hopen-fuzz-");
        var rules = BuiltinRules.Load(Path.Combine(AppContext.BaseDirectory, "rules", "cda"));
        var kit = Environment.GetEnvironmentVariable("HOPEN_AUDIT_CI_SIS");
        var official = kit is null ? null : OfficialSet.Open(kit);
        var plain = new DocumentChecker([new BuiltinLayer(rules)]);
        var full = official is null ? plain : new DocumentChecker([.. official.XmlSchema is { } entry ? [new SchemaLayer(CdaSchema.Load(entry))] : Array.Empty<IDocumentLayer>(), new BuiltinLayer(rules), new OfficialLayer(official)]);
        output.WriteLine($"{corpus.Documents.Count} documents, {corpus.Others.Count} wrappings, official rules: {(official is null ? "no (HOPEN_AUDIT_CI_SIS)" : "one input in twenty")}, first seed {seed}, {seconds} s of processor");
        var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        long inputs = 0, documents = 0, findings = 0;
        var faults = new Dictionary<string, (int Count, int Seed)>(StringComparer.Ordinal);
        var path = Path.Combine(folder.FullName, "input");
        for (var used = TimeSpan.Zero; used.TotalSeconds < seconds; seed++)
        {
            File.WriteAllBytes(path, corpus.Input(new Mutator(seed)));
            var clock = Stopwatch.StartNew();
            string? fault = null;
            try
            {
                DocumentResult[] results = [.. new DocumentOpener().Open([path], new HashSet<string> { path }, CancellationToken.None).Select(item => (seed % 20 == 0 ? full : plain).Check(item, CancellationToken.None))];
                documents += results.Length;
                findings += results.Sum(result => result.Findings.Count);
                fault = Said(results);
            }
            catch (Exception thrown)
            {
                fault = $"{thrown.GetType().Name} {new StackTrace(thrown).GetFrame(0)?.GetMethod()?.DeclaringType?.FullName}: {thrown.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("HopEn", StringComparison.Ordinal))?.Trim()}";
            }

            if (clock.Elapsed > Slow) fault ??= "slow";
            if (fault is not null && !faults.TryAdd(fault, (1, seed))) faults[fault] = (faults[fault].Count + 1, faults[fault].Seed);
            else if (fault is not null) output.WriteLine($"seed {seed}: {fault} ({clock.Elapsed.TotalSeconds:0.0} s)");
            if (++inputs % 1000 == 0)
            {
                process.Refresh();
                output.Flush();
            }

            if (inputs % 20 == 0)
            {
                process.Refresh();
                used = process.TotalProcessorTime - start;
            }
        }

        output.WriteLine($"{inputs:N0} inputs, {documents:N0} results, {findings:N0} findings, last seed {seed - 1}, {faults.Count} different faults");
        foreach (var (what, (count, first)) in faults) output.WriteLine($"{count} × {what} (first seed {first})");
        folder.Delete(recursive: true);
        return faults.Count == 0 ? 0 : 1;
    }

    private static string? Said(DocumentResult[] results)
    {
        if (results.Length == 0) return "a named file gave no result";
        using var json = new MemoryStream();
        ResultJson.Write(json, results);
        Svrl.Write(Stream.Null, results);
        var text = Encoding.UTF8.GetString(json.ToArray());
        return text.Contains("285059912345654", StringComparison.Ordinal) || text.Contains("TROIVILLE", StringComparison.Ordinal) ? "an identity was said" : null;
    }
}
