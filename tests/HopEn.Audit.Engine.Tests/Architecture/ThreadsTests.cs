using System.Text.RegularExpressions;

namespace HopEn.Audit.Engine.Tests.Architecture;

/// <summary>Work that runs side by side is started, waited for and told at fault in one room: <c>Model/Concurrency</c>.</summary>
public sealed partial class ThreadsTests
{
    private const string Room = "src/HopEn.Audit.Model/Concurrency/";

    // What starts something else than a piece of work that is waited for, each with its reason.
    private static readonly Dictionary<string, string> Others = new()
    {
        ["src/HopEn.Audit.Cda/Checks/ConformanceRun.cs"] =
            "documents are opened while those before are checked, in order",
        ["src/HopEn.Audit.Cda/CiSis/OfficialSet.cs"] = "files compiled each on its own: the loop of the framework",
        ["src/HopEn.Audit.Cli/Hosting/Session.cs"] = "a line that may never come is left to itself",
        ["src/HopEn.Audit.Engine/Datasets/QuestionThread.cs"] = "a question that never ends is left with its thread",
        ["src/HopEn.Audit.Run/AuditRunner.cs"] = "the audit itself, given to the caller as a task",
        ["src/HopEn.Audit.Run/SupervisedRun.cs"] = "waits for the parent as long as the process lives",
        ["src/HopEn.Audit.Sources/Files/ByteProbe.cs"] = "a block a time: whoever waits does it when no thread is free",
        ["src/HopEn.Audit.Sources/Files/SingleByteTranscoder.cs"] = "a block a time, as above",
        ["src/HopEn.Audit.Sources/Readers/WholeReading.cs"] =
            "a reader is asynchronous, its rows are written by the caller",
    };

    [Fact]
    public void Work_is_run_side_by_side_in_one_room()
    {
        var starting = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: file, Name: Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')))
            .Where(file => !file.Name.Contains("/obj/", StringComparison.Ordinal))
            .Where(file => !file.Name.StartsWith(Room, StringComparison.Ordinal))
            .Where(file => Start().IsMatch(File.ReadAllText(file.Path)))
            .Select(file => file.Name);
        starting.ShouldBe(Others.Keys, ignoreOrder: true);
    }

    [GeneratedRegex(
        @"\bTask\.Run\(|\bTask\.Factory\b|new TaskFactory|new Thread\(|\bParallel\.|AsyncWaitHandle|ThreadPool\.Queue",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Start();
}
