using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Tests.Evaluation;

public sealed class RuleBoundsTests : IDisposable
{
    private readonly Dataset dataset = Dataset.Open(
        new DatasetOptions(new byte[32], Path.GetTempPath(), null),
        new DateOnly(2025, 8, 20),
        HopEn.Audit.Sources.Kinds.ShippedKinds.All
    );

    [Fact]
    public void A_question_that_ended_holds_nothing_any_more()
    {
        CancellationToken held = default;
        BoundedQuestion
            .Ask(
                dataset.Main,
                stop =>
                {
                    held = stop;
                    return 1;
                },
                TimeSpan.FromSeconds(10),
                CancellationToken.None
            )
            .ShouldBe(1);
        Should.Throw<ObjectDisposedException>(() => held.WaitHandle);
    }

    [Fact]
    public void A_question_that_breaks_holds_nothing_either()
    {
        CancellationToken held = default;
        Should.Throw<FormatException>(() =>
            BoundedQuestion.Ask<int>(
                dataset.Main,
                stop =>
                {
                    held = stop;
                    throw new FormatException();
                },
                TimeSpan.FromSeconds(10),
                CancellationToken.None
            )
        );
        Should.Throw<ObjectDisposedException>(() => held.WaitHandle);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_a_question_that_never_ends_loses_its_session(bool heeds)
    {
        Should.Throw<OperationCanceledException>(() =>
            BoundedQuestion.Ask<int>(
                dataset.Main,
                stop =>
                {
                    stop.WaitHandle.WaitOne();
                    Thread.Sleep(heeds ? TimeSpan.Zero : TimeSpan.FromSeconds(20));
                    throw new OperationCanceledException(stop);
                },
                TimeSpan.FromMilliseconds(50),
                CancellationToken.None
            )
        );
        dataset.Main.IsLost.ShouldBe(!heeds);
    }

    [Theory]
    [InlineData("/no/such/folder/at/all")]
    [InlineData("a\0b")]
    public void A_folder_whose_disk_can_not_be_asked_leaves_the_bound_to_the_database(string folder) =>
        DiskBudget.Of(folder).ShouldBeNull();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_disk_that_is_full_is_told_apart_from_memory(bool isCancellable)
    {
        const string Big =
            "CREATE TEMP TABLE big AS SELECT md5(range::VARCHAR) AS a, md5((range + 1)::VARCHAR) AS b FROM range(3000000)";
        dataset.Execute("SET memory_limit = '24MiB'; SET max_temp_directory_size = '1MiB'");
        Should
            .Throw<MessageException>(() =>
            {
                if (isCancellable)
                    dataset.Execute(Big, CancellationToken.None);
                else
                    dataset.Execute(Big);
            })
            .Messages.Single()
            .Code.ShouldBe(FailureCodes.OutOfDisk);
    }

    public void Dispose() => dataset.Dispose();
}
