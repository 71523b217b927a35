using HopEn.Audit.Benchmarks;

var output = Console.Out;
var folder = Path.Combine(Path.GetTempPath(), "hopen-audit-benchmarks");
switch (args)
{
    case ["child", var what, .. var rest]:
        Contestants.Run(what, rest);
        return 0;

    case ["national"]:
        var national = Path.Combine(folder, "national");
        Synthetic.National(national);
        foreach (var kind in new[] { "directory", "finess-csv", "finess-json" })
        {
            var file = Path.Combine(national, kind);
            Contest.Run($"(a) National file: {kind}", output, 5, ["load", file], ["bare-" + kind, file]);
        }

        return 0;

    case ["outside", .. var counts]:
        var country = Path.Combine(folder, "national");
        Synthetic.National(country);
        var cache = Path.Combine(country, "cache");
        var imported = Measurement.Child("reference-import", cache, country);
        output.WriteLine(
            $"(d) Public files at true size imported once: {imported.Seconds["import"]:0.00} s, peak {imported.PeakMegabytes:0} MB"
        );
        foreach (var establishments in counts.Length == 0 ? ["1", "60"] : counts)
        {
            // The baseline reads the public files once and answers the same questions for as many establishments, as bare SQL.
            Contest.Run(
                $"(d) {establishments} establishment(s) seen from outside",
                output,
                3,
                ["outside", cache, establishments],
                ["bare-outside", country, establishments]
            );
        }

        return 0;

    case ["audit", .. var sizes]:
        foreach (var rows in sizes.Length == 0 ? [4_000_000L] : sizes.Select(long.Parse))
        {
            var hospital = Path.Combine(folder, $"hospital-{rows}");
            Synthetic.Hospital(hospital, rows);
            foreach (var encoding in new[] { "utf-8", "windows-1252" })
            {
                // Bare DuckDB can't read Windows-1252: its own run always reads the UTF-8 twin of the same files.
                Contest.Run(
                    $"(b) {rows:N0} encounters and {rows:N0} identities in {encoding}",
                    output,
                    3,
                    ["audit", Path.Combine(hospital, encoding)],
                    ["bare-audit", Path.Combine(hospital, "utf-8")]
                );
            }

            Directory.Delete(hospital, recursive: true);
        }

        return 0;

    case ["indicators", .. var encounters]:
        foreach (var rows in encounters.Length == 0 ? [4_000_000L] : encounters.Select(long.Parse))
        {
            var exchanges = Path.Combine(folder, $"exchanges-{rows}");
            Synthetic.Exchanges(exchanges, rows);
            Contest.Run(
                $"(e) {rows * 5 / 2:N0} sends and {rows:N0} encounters: all indicators and the cascade",
                output,
                3,
                ["indicators", exchanges],
                ["bare-indicators", exchanges]
            );
            Directory.Delete(exchanges, recursive: true);
        }

        return 0;

    case ["memory", var size, var limit]:
        var bounded = Path.Combine(folder, $"hospital-{size}");
        Synthetic.Hospital(bounded, long.Parse(size));
        var run = Measurement.Child("audit", Path.Combine(bounded, "utf-8"), limit);
        output.WriteLine(
            $"--memory {limit}: peak {run.PeakMegabytes:0} MB, "
                + string.Join(", ", run.Seconds.Select(p => $"{p.Key} {p.Value:0.00} s"))
        );
        return 0;

    case ["startup", var executable]:
        Startup.Run(executable, output);
        return 0;

    case ["cda", var kit, .. var documents]:
        CdaContest.Run(kit, documents.Length == 0 ? 10_000 : int.Parse(documents[0]), output);
        return 0;

    case ["cda-linear", var linear, .. var checks]:
        CdaContest.Linear(linear, checks.Length == 0 ? 10_000 : int.Parse(checks[0]), output);
        return 0;

    case ["fuzz", var seconds, .. var seed]:
        return HopEn.Audit.Benchmarks.Fuzzing.Fuzz.Run(
            int.Parse(seconds),
            seed is [var first] ? int.Parse(first) : 1,
            output
        );

    default:
        output.WriteLine(
            "national | outside [ESTABLISHMENTS…] | audit [ROWS…] | indicators [ENCOUNTERS…] | memory ROWS SIZE | "
                + "startup PATH-OF-PUBLISHED-hopen-audit | cda PATH-OF-CI-SIS-KIT [DOCUMENTS] | "
                + "cda-linear PATH-OF-CI-SIS-KIT [DOCUMENTS] | fuzz SECONDS [SEED]"
        );
        return 1;
}
