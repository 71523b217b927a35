using System.CommandLine;
using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Cli.CommandLine;

/// <summary>Says in French what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageErrors
{
    public static void Write(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(sub => sub.Name).Concat(command.Options.Select(option => option.Name)).ToArray();
        foreach (var token in parsed.UnmatchedTokens) error.WriteLine($"«\u202f{token}\u202f» n’est ni une commande ni une option{Suggestion.For(token, known)}.");
        if (parsed.UnmatchedTokens.Count == 0)
        {
            foreach (var fault in parsed.Errors) error.WriteLine(Sentence(fault.Message));
        }

        error.WriteLine($"Aide\u202f: hopen-audit {(command is RootCommand ? string.Empty : Path(command) + " ")}--help");
    }

    private static string Path(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{Path(parent)} {command.Name}" : command.Name;

    private static string Sentence(string message) => string.Join(' ', message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Replace("'", "\"", StringComparison.Ordinal);
}
