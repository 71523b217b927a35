using HopEn.Audit.Model.Concurrency;

namespace HopEn.Audit.Model.Tests.Concurrency;

public sealed class BackgroundWorkTests
{
    [Fact]
    public void What_is_made_ahead_is_taken_when_needed()
    {
        var ahead = new BackgroundWork<int>(() => 42);
        ahead.Failed.ShouldBeFalse();
        ahead.Take().ShouldBe(42);
    }

    [Fact]
    public void What_could_not_be_made_is_told_as_it_was_thrown_and_at_once_to_whom_asked()
    {
        using var told = new ManualResetEventSlim();
        using var start = new ManualResetEventSlim();
        var ahead = new BackgroundWork<int>(() =>
        {
            start.Wait();
            throw new InvalidDataException("illisible");
        });
        ahead.OnFailure(told.Set);
        told.IsSet.ShouldBeFalse();
        start.Set();
        ahead.Failed.ShouldBeTrue();
        told.Wait(TimeSpan.FromSeconds(10)).ShouldBeTrue();
        Should.Throw<InvalidDataException>(() => ahead.Take()).Message.ShouldBe("illisible");
    }
}
