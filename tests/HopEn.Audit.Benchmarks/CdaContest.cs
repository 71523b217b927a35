using System.Globalization;

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
            $"(c) {files} examples × {Passes}, six official Schematron sets, the rules of the tool and the XML schema, messages and locations included"
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
            output.WriteLine(
                FormattableString.Invariant(
                    $"  {jobs} thread(s)   HopEn.Audit {count / Seconds(ours, "documents"), 7:0.0} documents/s   XmlReader alone {count / Seconds(parsing, "documents"), 7:0.0} documents/s   ratio of times {Seconds(ours, "documents") / Seconds(parsing, "documents"):0.0}"
                )
            );
            output.WriteLine(
                FormattableString.Invariant(
                    $"               by second of processor: HopEn.Audit {count / Seconds(ours, "cpu documents"):0.0} documents, XmlReader alone {count / Seconds(parsing, "cpu documents"):0.0}; load {Seconds(ours, "cpu load"):0.00} s of processor"
                )
            );
            output.WriteLine(
                FormattableString.Invariant(
                    $"               load {Seconds(ours, "load"):0.00} s, first pass {files / Seconds(ours, "first pass"):0.0} documents/s, {Seconds(ours, "allocated MB") / count:0.0} MB allocated a document, {Seconds(ours, "pauses") / Seconds(ours, "documents"):0 %} of the time in collections, peak memory {Contest.Median(ours, run => run.PeakMegabytes):0} MB (XmlReader alone {Contest.Median(parsing, run => run.PeakMegabytes):0} MB), {ours[0].Seconds["findings"]:0} findings"
                )
            );
        }

        var shares = Measurement.Child("cda-phases", kit, size);
        var phases = shares
            .Seconds.Where(phase => phase.Key != "whole" && !phase.Key.StartsWith("kB ", StringComparison.Ordinal))
            .OrderByDescending(phase => phase.Value)
            .ToArray();
        output.WriteLine(
            FormattableString.Invariant(
                $"  where the time goes, 1 thread, {shares.Seconds["whole"] / count * 1000:0.0} ms and {shares.Seconds["kB whole"] / 1024:0.0} MB allocated a document: "
            )
                + string.Join(
                    ", ",
                    phases.Select(phase =>
                        FormattableString.Invariant(
                            $"{phase.Key} {phase.Value / phases.Sum(one => one.Value):0 %} ({shares.Seconds["kB " + phase.Key]:0} kB)"
                        )
                    )
                )
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
        output.WriteLine(
            FormattableString.Invariant(
                $"  {documents} documents, 2 threads: the first {documents / Tenths} at {Rate(seconds[0], 1):0.0} documents/s, all of them at {Rate(seconds.Sum(), Tenths):0.0}, ratio {Rate(seconds.Sum(), Tenths) / Rate(seconds[0], 1):0.00}"
            )
        );
        output.WriteLine(
            FormattableString.Invariant(
                $"    by second of processor: {Rate(processor[0], 1):0.0} then {Rate(processor.Sum(), Tenths):0.0}, ratio {Rate(processor.Sum(), Tenths) / Rate(processor[0], 1):0.00}; by tenths: "
            ) + string.Join(", ", processor.Select(time => Rate(time, 1).ToString("0.0", CultureInfo.InvariantCulture)))
        );
        output.WriteLine(
            FormattableString.Invariant(
                $"    living memory after each tenth, MB: {string.Join(", ", Enumerable.Range(1, Tenths).Select(i => many.Seconds[$"heap {i}"].ToString("0", CultureInfo.InvariantCulture)))}; peak memory {many.PeakMegabytes:0} MB"
            )
        );
    }
}
