using System.Security.Cryptography;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Supervision;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Run;

/// <summary>A run for a parent process: JSON lines on its output, result.json at the end, and its end when the parent is gone.</summary>
/// <param name="runner">Runs the audit.</param>
/// <param name="input">Closed by the parent to interrupt, or by its end.</param>
/// <param name="output">Where the lines go, and nothing else.</param>
/// <param name="error">Where French sentences go.</param>
public sealed class SupervisedRun(AuditRunner runner, TextReader input, TextWriter output, TextWriter error)
{
    /// <summary>Runs.</summary>
    /// <returns>Exit code.</returns>
    public Task<int> RunAsync(AuditRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RunAsync(() => request, request.Output, cancellation);
    }

    /// <summary>Runs what is asked; what is wrong with the request is told as any other failure.</summary>
    /// <param name="ask">Makes the request.</param>
    /// <param name="told">Folder that the parent named, where the result goes even without a request; null for none.</param>
    /// <param name="cancellation">Interrupts.</param>
    /// <returns>Exit code.</returns>
    public async Task<int> RunAsync(Func<AuditRequest> ask, string? told, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ask);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var over = false;
        var turn = new Lock();
        void Stop()
        {
            lock (turn)
            {
                if (!over)
                    stop.Cancel();
            }
        }

        Watch(Stop);
        var events = new SupervisedEvents(output, error, Stop);
        AuditRequest? request = null;
        AuditResult? result = null;
        RunError? failed = null;
        try
        {
            Forget(told);
            request = ask();
            result = await runner.RunAsync(request, events, stop.Token);
        }
        catch (Exception fault)
        {
            var cause = MachineFault.Explain(fault);
            failed = new RunError(ExitCodes.CodeOf(cause), FaultSentence.Of(cause));
            await SayAsync(failed.Message);
        }
        finally
        {
            lock (turn)
                over = true;
        }

        var code = failed is { } why ? ExitCodes.Of(why.Code) : result!.ExitCode;
        string? path = null;
        try
        {
            var content = Content(events.RunId ?? string.Empty, result, code, failed);
            path = (result?.Folder ?? told) is { } folder ? Write(folder, content) : LeaveApart(request, content);
        }
        catch (Exception fault) when (fault is OutputException or IOException or UnauthorizedAccessException)
        {
            // A report that somebody took away before it was hashed is told as an output that can't be written.
            await SayAsync(FaultSentence.Of(fault));
            code = failed is null ? ExitCodes.OutputNotWritable : code;
        }

        events.Send(new RunFinished(code, failed?.Code, path));
        return code;
    }

    // A parent may close what it does not read.
    private async Task SayAsync(string sentence)
    {
        try
        {
            await error.WriteLineAsync(sentence);
        }
        catch (IOException)
        {
            // The sentence is in result.json too.
        }
    }

    // Nothing is ever read from the parent: the end of what it could say is what tells.
    private void Watch(Action ended)
    {
        var watcher = new Thread(() =>
        {
            try
            {
                while (input.ReadLine() is not null) { }
            }
            catch (Exception fault) when (fault is IOException or ObjectDisposedException)
            {
                // An input that breaks has ended too.
            }

            ended();
        })
        {
            IsBackground = true,
            Name = "supervision",
        };
        watcher.Start();
    }

    // What an earlier run left there must not be taken for the result of this one.
    private static void Forget(string? folder)
    {
        if (folder is null)
            return;
        try
        {
            if (Path.Combine(folder, RunResult.FileName) is var earlier && File.Exists(earlier))
                File.Delete(earlier);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refused(folder, fault);
        }
    }

    // A run that failed has no folder of its own yet; one that was interrupted asks for none.
    private string? LeaveApart(AuditRequest? request, RunResult result)
    {
        if (result.Error is { Code: ErrorCode.Cancelled } || request?.Dossier is not { } dossier)
            return null;
        if (!Directory.Exists(dossier) && !File.Exists(dossier))
            return null;
        using var taken = runner.TakeFolder(request);
        return Write(taken.Path, result);
    }

    private static RunResult Content(string run, AuditResult? result, int code, RunError? failed) =>
        new()
        {
            Version = RunResult.CurrentVersion,
            RunId = run,
            Programmes = [.. result?.Reports.Select(report => report.Programme.Id).Distinct() ?? []],
            Entities =
            [
                .. result
                    ?.Reports.SelectMany(report => report.Subject.LegalEntities)
                    .Select(one => one.Finess)
                    .Distinct()
                    ?? [],
            ],
            Files = [.. result?.Files.Select(file => Hashed(file, result.Folder!)) ?? []],
            ExitCode = code,
            Error = failed,
        };

    private static ResultFile Hashed(string file, string folder)
    {
        using var stream = File.OpenRead(file);
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        return new ResultFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), hash, stream.Length);
    }

    private static string Write(string folder, RunResult result)
    {
        var path = Path.GetFullPath(Path.Combine(folder, RunResult.FileName));
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refused(folder, fault);
        }

        WholeFile.Write(path, SupervisionJson.Write(result));
        return path;
    }

    private static OutputException Refused(string folder, Exception fault) =>
        new(
            $"Rien ne peut être écrit dans «\u202f{folder}\u202f»\u202f: "
                + "vérifiez vos droits, ou choisissez un autre répertoire avec --output.",
            fault
        );
}
