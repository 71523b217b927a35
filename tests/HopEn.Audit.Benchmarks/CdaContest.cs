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

    public static void Run(string kit, int documents, TextWriter output)
    {
        var files = Directory.GetFiles(Path.Combine(kit, "examples"), "*.xml").Length;
        var size = (files * Passes).ToString(CultureInfo.InvariantCulture);
        output.WriteLine($"(c) {files} examples × {Passes}, six official Schematron sets, the rules of the tool and the XML schema, messages and locations included");
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
            var count = files * Passes;
            output.WriteLine(FormattableString.Invariant($"  {jobs} thread(s)   HopEn.Audit {count / Seconds(ours, "documents"),7:0.0} documents/s   XmlReader alone {count / Seconds(parsing, "documents"),7:0.0} documents/s   ratio of times {Seconds(ours, "documents") / Seconds(parsing, "documents"):0.0}"));
            output.WriteLine(FormattableString.Invariant($"               by second of processor: HopEn.Audit {count / Seconds(ours, "cpu documents"):0.0} documents, XmlReader alone {count / Seconds(parsing, "cpu documents"):0.0}; load {Seconds(ours, "cpu load"):0.00} s of processor"));
            output.WriteLine(FormattableString.Invariant($"               load {Seconds(ours, "load"):0.00} s, first pass {files / Seconds(ours, "first pass"):0.0} documents/s, peak memory {Contest.Median(ours, run => run.PeakMegabytes):0} MB (XmlReader alone {Contest.Median(parsing, run => run.PeakMegabytes):0} MB), {ours[0].Seconds["findings"]:0} findings"));
        }

        var shares = Measurement.Child("cda-phases", kit, size);
        var total = shares.Seconds.Values.Sum();
        output.WriteLine("  where the time goes, 1 thread: " + string.Join(", ", shares.Seconds.OrderByDescending(phase => phase.Value).Select(phase => FormattableString.Invariant($"{phase.Key} {phase.Value / total:0 %}"))));
        var many = Measurement.Child("cda-linear", kit, "2", documents.ToString(CultureInfo.InvariantCulture));
        output.WriteLine($"  {documents} documents by fifths, documents/s: " + string.Join(", ", many.Seconds.Where(phase => phase.Key.StartsWith("fifth", StringComparison.Ordinal)).Select(phase => (documents / 5 / phase.Value).ToString("0.0", CultureInfo.InvariantCulture)))
            + FormattableString.Invariant($"; peak memory {many.PeakMegabytes:0} MB"));
    }
}
