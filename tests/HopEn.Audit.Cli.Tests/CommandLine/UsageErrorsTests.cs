using System.CommandLine;
using HopEn.Audit.Cli.CommandLine;

namespace HopEn.Audit.Cli.Tests.CommandLine;

public sealed class UsageErrorsTests
{
    private static readonly string[] Rubbish =
    [
        "",
        " ",
        "é",
        "-1",
        "1e999",
        "99999999999999999999",
        "NaN",
        "\0",
        "--",
        "@",
        "'",
        "2025-02-30",
        "a'b\"c",
        "l'html",
    ];

    // Words that only the library's own sentences have.
    private static readonly string[] Foreign =
    [
        "Cannot parse",
        "not recognized",
        "Must be",
        "is required",
        "Required ",
        "Error reading",
        "cannot be",
        "expects a",
    ];

    [Fact]
    public void No_value_of_any_option_breaks_the_reading_of_a_command_line()
    {
        var root = RootFactory.Create(
            new Session(
                TextWriter.Null,
                TextWriter.Null,
                TextReader.Null,
                TimeProvider.System,
                _ => null,
                ErrorIsTerminal: false,
                OutputIsTerminal: false,
                InputIsTerminal: false
            )
        );
        var tried = 0;
        foreach (var (path, command) in Commands(root, []))
        {
            foreach (var option in command.Options)
            {
                foreach (var value in Rubbish)
                {
                    var parsed = UsageErrors.Parse(root, [.. path, option.Name, value]);
                    using var error = new StringWriter();
                    UsageErrors.Write(parsed, error);
                    foreach (var word in Foreign)
                        error
                            .ToString()
                            .ShouldNotContain(word, Case.Sensitive, $"{string.Join(' ', path)} {option.Name} {value}");
                    tried++;
                }
            }
        }

        tried.ShouldBeGreaterThan(1000);
    }

    private static IEnumerable<(string[] Path, Command Command)> Commands(Command command, string[] path) =>
        command.Subcommands.SelectMany(sub => Commands(sub, [.. path, sub.Name])).Prepend((path, command));
}
