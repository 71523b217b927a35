using Microsoft.Extensions.Time.Testing;

namespace HopEn.Audit.Cli.Tests;

/// <summary>Runs a command line in this process, with its outputs kept.</summary>
internal static class Terminal
{
    public static Task<(int Code, string Output, string Error)> Run(params string[] arguments) =>
        Answer(null, arguments);

    /// <summary>Runs on a terminal where somebody types the given lines.</summary>
    public static async Task<(int Code, string Output, string Error)> Answer(string? typed, params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 8, 20, 8, 0, 0, TimeSpan.Zero));
        var code = await Application.RunAsync(
            arguments,
            new Session(
                output,
                error,
                new StringReader(typed ?? string.Empty),
                clock,
                _ => null,
                ErrorIsTerminal: false,
                OutputIsTerminal: false,
                InputIsTerminal: typed is not null
            ),
            CancellationToken.None
        );
        return (code, output.ToString(), error.ToString());
    }
}
