using HopEn.Audit.Model.Concurrency;

namespace HopEn.Audit.Model.Tests.Concurrency;

public sealed class SideBySideTests
{
    [Fact]
    public void The_failure_of_one_interrupts_the_others_and_is_what_is_told()
    {
        void Wait(CancellationToken stop)
        {
            stop.WaitHandle.WaitOne(TimeSpan.FromSeconds(30)).ShouldBeTrue();
            stop.ThrowIfCancellationRequested();
        }

        void Break(CancellationToken stop) => throw new InvalidDataException("illisible");
        Should.Throw<InvalidDataException>(() => SideBySide.Run([Wait, Break, Wait], CancellationToken.None));
        Should.Throw<InvalidDataException>(() => SideBySide.Run([Break, Wait], CancellationToken.None));
    }

    [Fact]
    public void An_interruption_alone_is_told_as_one()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Should.Throw<OperationCanceledException>(() =>
            SideBySide.Run([stop => stop.ThrowIfCancellationRequested()], cancelled.Token)
        );
        SideBySide.Run([], cancelled.Token);
    }
}
