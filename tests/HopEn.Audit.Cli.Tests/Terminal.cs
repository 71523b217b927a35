using Microsoft.Extensions.Time.Testing;

namespace HopEn.Audit.Cli.Tests;

/// <summary>Runs a command line in this process, with its outputs kept.</summary>
internal static class Terminal
{
    public static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 8, 20, 8, 0, 0, TimeSpan.Zero));
        var code = await Application.RunAsync(arguments, new Session(output, error, clock, _ => null, ErrorIsTerminal: false, OutputIsTerminal: false), CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }
}
