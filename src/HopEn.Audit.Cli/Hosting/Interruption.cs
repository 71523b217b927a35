using System.Runtime.InteropServices;
using HopEn.Audit.Model.Concurrency;
using HopEn.Audit.Run;

namespace HopEn.Audit.Cli.Hosting;

/// <summary>Ends the process when it is told to: by itself when it can, by force when it doesn't within a few seconds.</summary>
/// <remarks>
/// A question may be inside one call that nothing interrupts, for minutes. Nothing is written meanwhile: files take their places within
/// <see cref="Replacements"/>, whose end is waited for. A signal that was ignored when the process started (nohup) stays ignored.
/// </remarks>
internal sealed class Interruption : IDisposable
{
    private static readonly PosixSignal[] Signals =
    [
        PosixSignal.SIGINT,
        PosixSignal.SIGTERM,
        PosixSignal.SIGHUP,
        PosixSignal.SIGQUIT,
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations = [];
    private Timer? force;

    /// <summary>Listens to the signals.</summary>
    public Interruption() =>
        registrations.AddRange(Signals.Select(signal => PosixSignalRegistration.Create(signal, Interrupt)));

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        force?.Dispose();
        source.Dispose();
    }

    private void Interrupt(PosixSignalContext context)
    {
        context.Cancel = true;
        force ??= new Timer(_ => Force(), null, Patience, Timeout.InfiniteTimeSpan);
        source.Cancel();
    }

    private static void Force() =>
        Replacements.Last(() =>
        {
            System.Console.Error.WriteLine(FaultSentence.Of(new OperationCanceledException()));
            Environment.Exit(ExitCodes.Cancelled);
        });
}
