using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Xml;
using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.CiSis;
using HopEn.Audit.Cda.Schema;
using HopEn.Audit.Cda.Schematron;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Benchmarks;

/// <summary>What a child process does with the official kit.</summary>
internal static class CdaContestants
{
    public static void Run(string what, IReadOnlyList<string> arguments)
    {
        var files = Directory.GetFiles(Path.Combine(arguments[0], "examples"), "*.xml").Order(StringComparer.Ordinal).ToArray();
        var jobs = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        switch (what)
        {
            case "cda-parse":
                Timed("documents", () => Each(files, jobs, int.Parse(arguments[2], CultureInfo.InvariantCulture), () => 0, (file, _) => Parse(file)));
                break;
            case "cda-phases":
                Phases(files, new Kit(arguments[0]), jobs);
                break;
            case "cda-linear":
                var kit = new Kit(arguments[0]);
                var fifth = int.Parse(arguments[2], CultureInfo.InvariantCulture) / 5;
                Each(files, jobs, files.Length, () => new SchematronRunner(), kit.Judge);
                for (var i = 1; i <= 5; i++) Measurement.Phase($"fifth {i}", () => Each(files, jobs, fifth, () => new SchematronRunner(), kit.Judge));
                break;
            default:
                Kit? loaded = null;
                Timed("load", () => loaded = new Kit(arguments[0]));
                Measurement.Phase("first pass", () => Each(files, jobs, files.Length, () => new SchematronRunner(), loaded!.Judge));
                Timed("documents", () => Each(files, jobs, int.Parse(arguments[2], CultureInfo.InvariantCulture), () => new SchematronRunner(), loaded!.Judge));
                Measurement.Print("findings", loaded!.Findings);
                break;
        }
    }

    /// <summary>Times a phase, and what it costs of the processors: the figure that another program running beside does not change.</summary>
    private static void Timed(string phase, Action action)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        Measurement.Phase(phase, action);
        self.Refresh();
        Measurement.Print("cpu " + phase, (self.TotalProcessorTime - before).TotalSeconds);
    }

    private static void Each<T>(string[] files, int jobs, int count, Func<T> worker, Action<string, T> action) =>
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = jobs }, worker, (i, _, state) =>
        {
            action(files[i % files.Length], state);
            return state;
        }, _ => { });

    private static void Parse(string file)
    {
        using var reader = XmlReader.Create(new MemoryStream(File.ReadAllBytes(file)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
            while (reader.MoveToNextAttribute()) _ = reader.Value;
        }
    }

    private static void Phases(string[] files, Kit kit, int count)
    {
        var runner = new SchematronRunner();
        Each(files, 1, files.Length * 3, () => runner, kit.Judge);
        var seconds = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            XmlTree? document = null;
            Time("reading into the tree", () => document = CdaDocument.In(XmlTreeReader.ReadFile(files[i % files.Length])));
            Time("XML schema", () => kit.Schema.Validate(document!));
            Time("rules of the tool", () => runner.Run(document!, kit.Builtin.Schemas));
            foreach (var schema in kit.Set.Select(document!).Schemas) Time(kit.Set.Common.Contains(schema) ? schema.Name.Split('/')[^1] : "volet", () => runner.Run(document!, [schema]));
        }

        foreach (var (phase, time) in seconds) Measurement.Print(phase, time);

        void Time(string phase, Action action)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            seconds[phase] = seconds.GetValueOrDefault(phase) + Stopwatch.GetElapsedTime(start).TotalSeconds;
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

        public void Judge(string file, SchematronRunner runner)
        {
            var document = CdaDocument.In(XmlTreeReader.ReadFile(file))!;
            var result = runner.Run(document, [.. Set.Select(document).Schemas, .. Builtin.Schemas]);
            Interlocked.Add(ref _findings, result.Findings.Count + Schema.Validate(document).Findings.Count);
        }
    }
}
