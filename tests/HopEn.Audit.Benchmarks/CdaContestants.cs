using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Xml;
using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.CiSis;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Cda.Schema;
using HopEn.Audit.Cda.Schematron;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Benchmarks;

/// <summary>What a child process does with the official kit.</summary>
internal static class CdaContestants
{
    public static void Run(string what, IReadOnlyList<string> arguments)
    {
        var files = Directory
            .GetFiles(Path.Combine(arguments[0], "examples"), "*.xml")
            .Order(StringComparer.Ordinal)
            .ToArray();
        var jobs = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        switch (what)
        {
            case "cda-parse":
                Timed("documents", () =>
                    Each(
                        files,
                        jobs,
                        int.Parse(arguments[2], CultureInfo.InvariantCulture),
                        () => 0,
                        (file, _) => Parse(file)
                    )
                );
                break;
            case "cda-phases":
                Phases(files, new Kit(arguments[0]), jobs);
                break;
            case "cda-linear":
                var kit = new Kit(arguments[0]);
                var tenth = int.Parse(arguments[2], CultureInfo.InvariantCulture) / 10;
                // Ten passes first: what is compared is documents, not the compilation of the program while it runs.
                Each(files, jobs, files.Length * 10, kit.Checker, kit.Judge);
                for (var i = 1; i <= 10; i++)
                {
                    Timed($"tenth {i}", () => Each(files, jobs, tenth, kit.Checker, kit.Judge));
                    Measurement.Print($"heap {i}", GC.GetTotalMemory(forceFullCollection: true) / 1048576.0);
                }

                break;
            default:
                Kit? loaded = null;
                Timed("load", () => loaded = new Kit(arguments[0]));
                Measurement.Phase("first pass", () => Each(files, jobs, files.Length, loaded!.Checker, loaded!.Judge));
                var (allocated, collections, paused) = (
                    GC.GetTotalAllocatedBytes(),
                    GC.CollectionCount(0),
                    GC.GetTotalPauseDuration()
                );
                Timed("documents", () =>
                    Each(
                        files,
                        jobs,
                        int.Parse(arguments[2], CultureInfo.InvariantCulture),
                        loaded!.Checker,
                        loaded!.Judge
                    )
                );
                Measurement.Print("allocated MB", (GC.GetTotalAllocatedBytes() - allocated) / 1048576.0);
                Measurement.Print("collections", GC.CollectionCount(0) - collections);
                Measurement.Print("pauses", (GC.GetTotalPauseDuration() - paused).TotalSeconds);
                Measurement.Print("findings", loaded!.Findings);
                break;
        }
    }

    /// <summary>
    /// Times a phase, and what it costs of the processors: the figure that another program running beside does not
    /// change.
    /// </summary>
    private static void Timed(string phase, Action action)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        Measurement.Phase(phase, action);
        self.Refresh();
        Measurement.Print("cpu " + phase, (self.TotalProcessorTime - before).TotalSeconds);
    }

    private static void Each<T>(string[] files, int jobs, int count, Func<T> worker, Action<string, T> action) =>
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = jobs },
            worker,
            (i, _, state) =>
            {
                action(files[i % files.Length], state);
                return state;
            },
            _ => { }
        );

    private static void Parse(string file)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(File.ReadAllBytes(file)),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }
        );
        while (reader.Read())
        {
            while (reader.MoveToNextAttribute())
                _ = reader.Value;
        }
    }

    private static void Phases(string[] files, Kit kit, int count)
    {
        var runner = new SchematronRunner();
        var selector = new OfficialSelector(kit.Set, runner);
        var checker = kit.Checker();
        Each(files, 1, files.Length * 3, () => checker, kit.Judge);
        var seconds = new Dictionary<string, double>(StringComparer.Ordinal);
        var allocated = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            XmlTree? document = null;
            var content = File.ReadAllBytes(files[i % files.Length]);
            Time("whole", () =>
                checker.Check(new OpenedItem(Place.File(files[i % files.Length]), content), CancellationToken.None)
            );
            Time("reading into the tree", () =>
                document = ClinicalDocumentTree.Find(XmlTreeReader.ReadFile(files[i % files.Length]))
            );
            Time("XML schema", () => kit.Schema.Validate(document!));
            Time("rules of the tool", () => runner.Run(document!, kit.Builtin.Schemas));
            foreach (var schema in selector.Select(document!).Schemas)
                Time(kit.Set.Common.Contains(schema) ? schema.Name.Split('/')[^1] : "volet", () =>
                    runner.Run(document!, [schema])
                );
        }

        foreach (var (phase, time) in seconds)
            Measurement.Print(phase, time);
        foreach (var (phase, bytes) in allocated)
            Measurement.Print("kB " + phase, bytes / 1024.0 / count);

        void Time(string phase, Action action)
        {
            var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            action();
            seconds[phase] = seconds.GetValueOrDefault(phase) + Stopwatch.GetElapsedTime(start).TotalSeconds;
            allocated[phase] = allocated.GetValueOrDefault(phase) + GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    /// <summary>The official kit, loaded.</summary>
    private sealed class Kit
    {
        private int _findings;

        public Kit(string folder)
        {
            Set = OfficialSet.Open(folder);
            Schema = CdaSchema.Load(Set.XmlSchema!);
            Builtin = BuiltinRules.Load(Path.Combine(AppContext.BaseDirectory, "rules", "cda"));
        }

        public OfficialSet Set { get; }

        public CdaSchema Schema { get; }

        public BuiltinRules Builtin { get; }

        public int Findings => _findings;

        /// <summary>A checker of one worker, with the three layers, as the command makes it.</summary>
        public DocumentChecker Checker() =>
            new([new SchemaLayer(Schema), new BuiltinLayer(Builtin), new OfficialLayer(Set)]);

        public void Judge(string file, DocumentChecker checker) =>
            Interlocked.Add(
                ref _findings,
                checker
                    .Check(new OpenedItem(Place.File(file), File.ReadAllBytes(file)), CancellationToken.None)
                    .Findings.Count
            );
    }
}
