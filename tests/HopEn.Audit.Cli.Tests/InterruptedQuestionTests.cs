namespace HopEn.Audit.Cli.Tests;

public sealed class InterruptedQuestionTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-interrupted-");

    [Theory]
    [InlineData("init", "dossier.yml", false)]
    [InlineData("init", "dossier.yml", true)]
    [InlineData("attest", "attestations.yml", false)]
    [InlineData("attest", "attestations.yml", true)]
    [InlineData("visit", "visites.yml", false)]
    [InlineData("visit", "visites.yml", true)]
    public async Task An_interruption_at_a_question_ends_at_once_and_writes_nothing(
        string command,
        string file,
        bool endsTheInput
    )
    {
        File.WriteAllText(
            Path.Combine(root.FullName, "venues.csv"),
            "IPP;Type de venue;Date d'entrée;Date de sortie\n1;ZZ;01/03/2025;04/03/2025\n"
        );
        if (command != "init")
            File.WriteAllText(
                Path.Combine(root.FullName, "dossier.yml"),
                "version: 1\n"
                    + "establishment: {name: CH, legal-entities: [\"990000010\"]}\n"
                    + "period: {start: 2025-01-01, end: 2025-07-31}\n"
                    + "sources:\n"
                    + "  - {kind: encounter, files: [venues.csv]}\n"
            );
        using var interruption = new CancellationTokenSource();
        using var keyboard = new InterruptedKeyboard(interruption, endsTheInput);
        var error = new StringWriter();
        var session = new Session(
            new StringWriter(),
            error,
            keyboard,
            new StoppedClock(),
            _ => null,
            ErrorIsTerminal: false,
            OutputIsTerminal: false,
            InputIsTerminal: true
        );
        var code = await Application
            .RunAsync(
                command == "visit" ? [command, root.FullName, "--quiet"] : [command, root.FullName],
                session,
                interruption.Token
            )
            .WaitAsync(TimeSpan.FromSeconds(30));
        code.ShouldBe(130, error.ToString());
        error.ToString().Trim().Split('\n').Length.ShouldBe(1);
        error.ToString().ShouldContain("Interrompu");
        File.Exists(Path.Combine(root.FullName, file)).ShouldBeFalse();
    }

    public void Dispose() => root.Delete(recursive: true);

    // No delay ends: what is waited for is the interruption, however late a busy machine tells it.
    private sealed class StoppedClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    // Where somebody presses Ctrl-C instead of answering: the line never comes, or the input ends just before the interruption is told.
    private sealed class InterruptedKeyboard(CancellationTokenSource interruption, bool endsTheInput) : TextReader
    {
        private readonly ManualResetEventSlim never = new();

        public override string? ReadLine()
        {
            interruption.CancelAfter(TimeSpan.FromMilliseconds(50));
            if (!endsTheInput)
                never.Wait();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            never.Set();
            base.Dispose(disposing);
        }
    }
}
