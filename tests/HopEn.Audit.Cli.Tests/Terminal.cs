using Microsoft.Extensions.Time.Testing;

namespace HopEn.Audit.Cli.Tests;

/// <summary>Runs a command line in this process, with its outputs kept.</summary>
internal static class Terminal
{
    public static Task<(int Code, string Output, string Error)> Run(params string[] arguments) =>
        Answer(null, arguments);

    /// <summary>Runs on a terminal where somebody types the given lines.</summary>
    public static Task<(int Code, string Output, string Error)> Answer(string? typed, params string[] arguments) =>
        Run(new StringReader(typed ?? string.Empty), isTerminal: typed is not null, arguments);

    /// <summary>Runs for a parent process that says nothing and stays.</summary>
    public static async Task<(int Code, string Output, string Error)> Supervise(string[] arguments)
    {
        using var parent = new SilentParent();
        return await Run(parent, isTerminal: false, arguments);
    }

    private static async Task<(int Code, string Output, string Error)> Run(
        TextReader input,
        bool isTerminal,
        string[] arguments
    )
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 8, 20, 8, 0, 0, TimeSpan.Zero));
        var code = await Application.RunAsync(
            arguments,
            new Session(
                output,
                error,
                input,
                clock,
                _ => null,
                ErrorIsTerminal: false,
                OutputIsTerminal: false,
                InputIsTerminal: isTerminal
            ),
            CancellationToken.None
        );
        return (code, output.ToString(), error.ToString());
    }

    private sealed class SilentParent : TextReader
    {
        private readonly ManualResetEventSlim gone = new();

        public override string? ReadLine()
        {
            gone.Wait();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            gone.Set();
            base.Dispose(disposing);
        }
    }
}
