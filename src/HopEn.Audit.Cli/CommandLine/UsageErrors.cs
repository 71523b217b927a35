using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Cli.CommandLine;

/// <summary>Says in French what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageErrors
{
    private static readonly (string Pattern, Func<GroupCollection, SymbolResult?, string> French)[] Known =
    [
        ("^Required argument missing for option: '(.*)'", (said, symbol) =>
            $"{said[1]} attend une valeur{(symbol is OptionResult { Option.HelpName: { } expected } ? $"\u202f: {expected}" : string.Empty)}."
        ),
        ("^Required argument '(.*)' missing for command", (said, _) => $"Il manque {said[1]}."),
        ("^Option '(.*)' is required", (said, _) => $"L’option {said[1]} est indispensable."),
        ("^Option '(.*)' expects a single argument", (said, _) => $"L’option {said[1]} n’attend qu’une valeur."),
        ("^Argument '(.*)' not recognized. Must be one of:(.*)$", (said, _) =>
            $"«\u202f{said[1]}\u202f» n’est pas une des valeurs attendues\u202f: {Listed(said[2].Value)}."
        ),
        ("^Required command was not provided", (_, _) => "Une commande est attendue."),
        ("^(.*) option cannot be combined", (said, _) => $"L’option {said[1]} s’emploie seule."),
    ];

    /// <summary>Parses a command line; what the library says of it stays in English, for <see cref="Sentence"/> to know it again.</summary>
    /// <remarks>
    /// The library's own French is half translated. A word that starts with « @ » is a name like another: nobody asked for response
    /// files, and one that can't be read would end in a stack trace.
    /// </remarks>
    public static ParseResult Parse(RootCommand root, string[] arguments)
    {
        var culture = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            return root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }

    /// <summary>Words that are neither a command nor an option.</summary>
    /// <remarks>Where a path is expected the library takes a misspelt option for one; after « -- » it is one.</remarks>
    public static IEnumerable<string> Unknown(ParseResult parsed)
    {
        var afterDashes = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).ToArray();
        var arguments = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens);
        return parsed.UnmatchedTokens.Concat(
            arguments
                .Where(word =>
                    word.Value.StartsWith("--", StringComparison.Ordinal)
                    && !afterDashes.Any(after => ReferenceEquals(after, word))
                )
                .Select(word => word.Value)
        );
    }

    /// <summary>Writes a sentence for each fault, then where the help is.</summary>
    public static void Write(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        var known = command
            .Subcommands.Select(sub => sub.Name)
            .Concat(command.Options.Select(option => option.Name))
            .ToArray();
        var unknown = Unknown(parsed).ToArray();
        foreach (var word in unknown)
            error.WriteLine($"«\u202f{word}\u202f» n’est ni une commande ni une option{Suggestion.For(word, known)}.");
        if (unknown.Length == 0)
        {
            foreach (var fault in parsed.Errors)
                error.WriteLine(Sentence(fault));
        }

        error.WriteLine(
            $"Aide\u202f: hopen-audit {(command is RootCommand ? string.Empty : Path(command) + " ")}--help"
        );
    }

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand
            ? $"{Path(parent)} {command.Name}"
            : command.Name;

    private static string Sentence(ParseError fault)
    {
        foreach (var (pattern, french) in Known)
        {
            if (
                Regex.Match(fault.Message, pattern, RegexOptions.Singleline | RegexOptions.NonBacktracking) is
                { Success: true } match
            )
                return french(match.Groups, fault.SymbolResult);
        }

        return fault.Message;
    }

    // One value to a line, between quotes.
    private static string Listed(string choices) =>
        string.Join(
            ", ",
            choices
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(choice => choice.Trim('\''))
        );
}
