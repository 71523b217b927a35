using System.Globalization;
using static System.FormattableString;

namespace HopEn.Audit.Benchmarks;

/// <summary>
/// The official rule sets over the official examples: documents a second against XML parsing of the same files alone, on the same number of
/// threads, each in its own process and in turns; then where the time goes, and whether it stays the same over many documents.
/// </summary>
internal static class CdaContest
{
    private const int Rounds = 3;
    private const int Passes = 10;
    private const int Tenths = 10;

    public static void Run(string kit, int documents, TextWriter output)
    {
        var files = Directory.GetFiles(Path.Combine(kit, "examples"), "*.xml").Length;
        var count = files * Passes;
        var size = (files * Passes).ToString(CultureInfo.InvariantCulture);
        output.WriteLine(
            $"(c) {files} examples × {Passes}, six official Schematron sets, the rules of the tool and the XML schema, "
                + "messages and locations included"
        );
        foreach (var jobs in new[] { "1", "2" })
        {
            var ours = new List<Measurement>();
            var parsing = new List<Measurement>();
            for (var round = 0; round < Rounds; round++)
            {
                parsing.Add(Measurement.Child("cda-parse", kit, jobs, size));
                ours.Add(Measurement.Child("cda", kit, jobs, size));
            }

            double Seconds(List<Measurement> runs, string phase) => Contest.Median(runs, run => run.Seconds[phase]);
            var (our, their) = (Seconds(ours, "documents"), Seconds(parsing, "documents"));
            var (ourCpu, theirCpu) = (Seconds(ours, "cpu documents"), Seconds(parsing, "cpu documents"));
            var (ourPeak, theirPeak) = (
                Contest.Median(ours, run => run.PeakMegabytes),
                Contest.Median(parsing, run => run.PeakMegabytes)
            );
            output.WriteLine(
                Invariant($"  {jobs} thread(s)   HopEn.Audit {count / our, 7:0.0} documents/s   ")
                    + Invariant(
                        $"XmlReader alone {count / their, 7:0.0} documents/s   ratio of times {our / their:0.0}"
                    )
            );
            output.WriteLine(
                Invariant($"               by second of processor: HopEn.Audit {count / ourCpu:0.0} documents, ")
                    + Invariant($"XmlReader alone {count / theirCpu:0.0}; ")
                    + Invariant($"load {Seconds(ours, "cpu load"):0.00} s of processor")
            );
            output.WriteLine(
                Invariant($"               load {Seconds(ours, "load"):0.00} s, ")
                    + Invariant($"first pass {files / Seconds(ours, "first pass"):0.0} documents/s, ")
                    + Invariant($"{Seconds(ours, "allocated MB") / count:0.0} MB allocated a document, ")
                    + Invariant($"{Seconds(ours, "pauses") / our:0 %} of the time in collections, ")
                    + Invariant($"peak memory {ourPeak:0} MB (XmlReader alone {theirPeak:0} MB), ")
                    + Invariant($"{ours[0].Seconds["findings"]:0} findings")
            );
        }

        var shares = Measurement.Child("cda-phases", kit, size);
        var phases = shares
            .Seconds.Where(phase => phase.Key != "whole" && !phase.Key.StartsWith("kB ", StringComparison.Ordinal))
            .OrderByDescending(phase => phase.Value)
            .ToArray();
        var all = phases.Sum(phase => phase.Value);
        var parts = phases.Select(phase =>
            Invariant($"{phase.Key} {phase.Value / all:0 %} ({shares.Seconds["kB " + phase.Key]:0} kB)")
        );
        output.WriteLine(
            Invariant($"  where the time goes, 1 thread, {shares.Seconds["whole"] / count * 1000:0.0} ms ")
                + Invariant($"and {shares.Seconds["kB whole"] / 1024:0.0} MB allocated a document: ")
                + string.Join(", ", parts)
        );
        Linear(kit, documents, output);
    }

    /// <summary>Whether many documents cost what few cost, and whether memory stays.</summary>
    public static void Linear(string kit, int documents, TextWriter output)
    {
        var many = Measurement.Child("cda-linear", kit, "2", documents.ToString(CultureInfo.InvariantCulture));
        double[] seconds = [.. Enumerable.Range(1, Tenths).Select(i => many.Seconds[$"tenth {i}"])];
        double[] processor = [.. Enumerable.Range(1, Tenths).Select(i => many.Seconds[$"cpu tenth {i}"])];
        double Rate(double time, double parts) => documents / (double)Tenths * parts / time;
        string Joined(IEnumerable<double> values, string format) =>
            string.Join(", ", values.Select(value => value.ToString(format, CultureInfo.InvariantCulture)));
        var (first, whole) = (Rate(seconds[0], 1), Rate(seconds.Sum(), Tenths));
        var (firstCpu, wholeCpu) = (Rate(processor[0], 1), Rate(processor.Sum(), Tenths));
        var heaps = Enumerable.Range(1, Tenths).Select(i => many.Seconds[$"heap {i}"]);
        output.WriteLine(
            Invariant(
                $"  {documents} documents, 2 threads: the first {documents / Tenths} at {first:0.0} documents/s, "
            ) + Invariant($"all of them at {whole:0.0}, ratio {whole / first:0.00}")
        );
        output.WriteLine(
            Invariant(
                $"    by second of processor: {firstCpu:0.0} then {wholeCpu:0.0}, ratio {wholeCpu / firstCpu:0.00}; "
            ) + $"by tenths: {Joined(processor.Select(time => Rate(time, 1)), "0.0")}"
        );
        output.WriteLine(
            Invariant($"    living memory after each tenth, MB: {Joined(heaps, "0")}; ")
                + Invariant($"peak memory {many.PeakMegabytes:0} MB")
        );
    }
}
