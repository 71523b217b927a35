using System.Globalization;
using HopEn.Audit.Engine;
using HopEn.Audit.Model;
using Spectre.Console;

namespace HopEn.Audit.Cli.Hosting;

/// <summary>What a command may touch of the world: two outputs, an input, a clock, the environment.</summary>
internal sealed record Session(
    TextWriter Output,
    TextWriter Error,
    TextReader Input,
    TimeProvider Clock,
    Func<string, string?> Environment,
    bool ErrorIsTerminal,
    bool OutputIsTerminal,
    bool InputIsTerminal
)
{
    /// <summary>The real world. HOPEN_AUDIT_NOW (an ISO 8601 instant) fixes the clock, so that runs can be reproduced.</summary>
    public static Session ForProcess()
    {
        var now = System.Environment.GetEnvironmentVariable("HOPEN_AUDIT_NOW");
        var clock =
            now is not null
            && DateTimeOffset.TryParse(
                now,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var instant
            )
                ? new FixedClock(instant)
                : TimeProvider.System;
        return new Session(
            System.Console.Out,
            System.Console.Error,
            System.Console.In,
            clock,
            System.Environment.GetEnvironmentVariable,
            ErrorIsTerminal: !System.Console.IsErrorRedirected,
            OutputIsTerminal: !System.Console.IsOutputRedirected,
            InputIsTerminal: !System.Console.IsInputRedirected
        );
    }

    /// <summary>A console on the standard output, for results.</summary>
    public IAnsiConsole Results(bool noColour)
    {
        var plain = noColour || !OutputIsTerminal || Environment("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(Output),
                Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
                ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            }
        );
        if (!OutputIsTerminal)
            console.Profile.Width = 120;
        return console;
    }

    /// <summary>A line of the input; null at its end. An interruption is not kept waiting by it, nor taken for its end.</summary>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    public string? ReadLine(CancellationToken cancellation)
    {
        var line = Task.Run(Input.ReadLine, CancellationToken.None).WaitAsync(cancellation).GetAwaiter().GetResult();
        // Windows ends the input first, and tells the interruption just after.
        if (line is null && InputIsTerminal)
            Task.Delay(TimeSpan.FromMilliseconds(200), Clock, cancellation).GetAwaiter().GetResult();
        cancellation.ThrowIfCancellationRequested();
        return line;
    }

    /// <summary>Progress on the standard error, on a terminal only.</summary>
    public IProgress<AuditProgress>? Progress(bool quiet) => quiet || !ErrorIsTerminal ? null : new ProgressLine(Error);

    /// <summary>Where the public files of this user are cached; null when there is no place.</summary>
    /// <param name="told">Folder told; else HOPEN_AUDIT_CACHE, else the data folder of the user.</param>
    public string? CacheFolder(string? told)
    {
        string? Under(string variable, params string[] parts) =>
            Environment(variable) is { Length: > 0 } root
                ? Path.Combine([root, .. parts, "hopen-audit", "reference"])
                : null;
        if (told is { Length: > 0 })
            return told;
        if (Environment("HOPEN_AUDIT_CACHE") is { Length: > 0 } own)
            return own;
        return Under("XDG_DATA_HOME")
            ?? (OperatingSystem.IsWindows() ? Under("LOCALAPPDATA") : Under("HOME", ".local", "share"));
    }

    /// <summary>Where the announcements of interruptions are kept: beside the public files; null when there is no place.</summary>
    public string? OutageCacheFolder(string? told)
    {
        if (told is { Length: > 0 } || Environment("HOPEN_AUDIT_CACHE") is { Length: > 0 })
            return Path.Combine(CacheFolder(told)!, "outages");
        return CacheFolder(null) is { } reference ? Path.Combine(Path.GetDirectoryName(reference)!, "outages") : null;
    }

    /// <summary>The secret of the pseudonyms that the environment gives; null when it gives none.</summary>
    public byte[]? PseudonymKey =>
        Environment("HOPEN_AUDIT_PSEUDONYM_KEY") is { Length: > 0 } told
            ? System.Text.Encoding.UTF8.GetBytes(told)
            : null;

    private sealed class FixedClock(DateTimeOffset instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => instant.ToUniversalTime();
    }
}
