namespace HopEn.Audit.Benchmarks;

/// <summary>The product against its baseline, run in turns in the same session; the ratio is between medians.</summary>
internal static class Contest
{
    public static void Run(string title, TextWriter output, int rounds, string[] product, string[] baseline)
    {
        var ours = new List<Measurement>();
        var theirs = new List<Measurement>();
        for (var round = 0; round < rounds; round++)
        {
            theirs.Add(Measurement.Child(baseline));
            ours.Add(Measurement.Child(product));
        }

        Agree(ours[^1].Answers, theirs[^1].Answers);
        output.WriteLine(title);
        output.WriteLine($"  {"phase", -20} {"HopEn.Audit", 12} {"bare DuckDB", 12} {"ratio", 7}");
        foreach (var phase in ours[0].Seconds.Keys)
        {
            var mine = Median(ours, m => m.Seconds[phase]);
            var bare = Median(theirs, m => m.Seconds.GetValueOrDefault(phase));
            output.WriteLine(
                FormattableString.Invariant($"  {phase, -20} {mine, 10:0.00} s {bare, 10:0.00} s {mine / bare, 7:0.00}")
            );
        }

        if (ours[^1].Answers.Count > 0)
            output.WriteLine($"  {ours[^1].Answers.Count} answers, the same on both sides");
        output.WriteLine(
            FormattableString.Invariant(
                $"  {"peak memory", -20} {Median(ours, m => m.PeakMegabytes), 9:0} MB {Median(theirs, m => m.PeakMegabytes), 9:0} MB"
            )
        );
    }

    // A faster wrong answer is no win: both must have found the same figures, each one of them.
    private static void Agree(IReadOnlyDictionary<string, double> ours, IReadOnlyDictionary<string, double> theirs)
    {
        string[] differences =
        [
            .. ours
                .Keys.Union(theirs.Keys)
                .Order(StringComparer.Ordinal)
                .Select(name =>
                    (
                        name,
                        Ours: ours.TryGetValue(name, out var mine) ? mine : double.NaN,
                        Theirs: theirs.TryGetValue(name, out var bare) ? bare : double.NaN
                    )
                )
                .Where(pair => !pair.Ours.Equals(pair.Theirs))
                .Select(pair =>
                    FormattableString.Invariant($"{pair.name}: {pair.Ours} here, {pair.Theirs} in the baseline")
                ),
        ];
        if (differences.Length > 0)
            throw new InvalidOperationException(
                $"{differences.Length} answers of {Math.Max(ours.Count, theirs.Count)} differ:\n  "
                    + string.Join("\n  ", differences)
            );
    }

    public static double Median(IEnumerable<Measurement> runs, Func<Measurement, double> value)
    {
        var sorted = runs.Select(value).Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
