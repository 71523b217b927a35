using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Cli.CommandLine;

/// <summary>Says in French what is wrong with a command line, and what was probably meant.</summary>
internal static partial class UsageErrors
{
    public static void Write(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(sub => sub.Name).Concat(command.Options.Select(option => option.Name)).ToArray();
        foreach (var token in parsed.UnmatchedTokens) error.WriteLine($"«\u202f{token}\u202f» n’est ni une commande ni une option{Suggestion.For(token, known)}.");
        if (parsed.UnmatchedTokens.Count == 0)
        {
            foreach (var fault in parsed.Errors) error.WriteLine(Sentence(fault));
        }

        error.WriteLine($"Aide\u202f: hopen-audit {(command is RootCommand ? string.Empty : Path(command) + " ")}--help");
    }

    private static string Path(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{Path(parent)} {command.Name}" : command.Name;

    /// <summary>Parses a command line; what the library says of it stays in English, for <see cref="Sentence"/> to know it again.</summary>
    /// <remarks>The library's own French is half translated.</remarks>
    public static ParseResult Parse(RootCommand root, string[] arguments)
    {
        var culture = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            return root.Parse(arguments);
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }

    private static string Sentence(ParseError fault)
    {
        var message = fault.Message;
        var quoted = Quoted().Matches(message).Select(match => match.Groups[1].Value).ToArray();
        var option = (fault.SymbolResult as OptionResult)?.Option;
        return message switch
        {
            _ when message.StartsWith("Required argument missing for option", StringComparison.Ordinal) => $"{quoted[0]} attend une valeur{(option?.HelpName is { } expected ? $"\u202f: {expected}" : string.Empty)}.",
            _ when message.StartsWith("Required argument ", StringComparison.Ordinal) => $"Il manque {quoted[0]}.",
            _ when message.EndsWith("is required.", StringComparison.Ordinal) => $"L’option {quoted[0]} est indispensable.",
            _ when message.Contains("expects a single argument", StringComparison.Ordinal) => $"L’option {quoted[0]} n’attend qu’une valeur.",
            _ when message.Contains("Must be one of", StringComparison.Ordinal) => $"«\u202f{quoted[0]}\u202f» n’est pas une des valeurs attendues\u202f: {string.Join(", ", quoted[1..])}.",
            "Required command was not provided." => "Une commande est attendue.",
            _ when message.StartsWith("Response file not found", StringComparison.Ordinal) => $"Le fichier de réponses «\u202f{quoted[0]}\u202f» est introuvable.",
            _ => message,
        };
    }

    [GeneratedRegex("'([^']*)'", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
