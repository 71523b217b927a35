using System.CommandLine;
using System.CommandLine.Invocation;

namespace HopEn.Audit.Cli.CommandLine;

/// <summary>Writes help screens in French, exit codes included.</summary>
internal sealed class FrenchHelpAction : SynchronousCommandLineAction
{
    private const int Indent = 2;
    private const int Width = 100;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine("Utilisation\u202f:");
        output.WriteLine("  " + Usage(command));
        Section(
            output,
            "Arguments\u202f:",
            command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description))
        );
        Section(
            output,
            "Options\u202f:",
            command.Options.Where(option => !option.Hidden).Select(option => (Label(option), option.Description))
        );
        Section(
            output,
            "Commandes\u202f:",
            command.Subcommands.Where(sub => !sub.Hidden).Select(sub => (sub.Name, sub.Description))
        );
        Section(
            output,
            "Codes de sortie\u202f:",
            ExitCodeMeanings.All.Select(code =>
                (code.Code.ToString(System.Globalization.CultureInfo.InvariantCulture), (string?)code.Meaning)
            )
        );
        return ExitCodes.Met;
    }

    private static string Usage(Command command)
    {
        var path = new List<string>();
        for (Symbol? at = command; at is Command one; at = one.Parents.FirstOrDefault())
            path.Insert(0, one is RootCommand ? "hopen-audit" : one.Name);
        path.AddRange(
            command.Arguments.Select(argument =>
                (argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : $"<{argument.Name}>")
                + (argument.Arity.MaximumNumberOfValues > 1 && !argument.Name.EndsWith('…') ? "…" : string.Empty)
            )
        );
        if (command.Subcommands.Count > 0)
            path.Add("<commande>");
        if (command.Options.Count > 0)
            path.Add("[options]");
        return string.Join(' ', path);
    }

    private static string Label(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length));
        return option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0
            ? names
            : $"{names} <{option.HelpName ?? option.Name.TrimStart('-')}>";
    }

    private static void Section(TextWriter output, string title, IEnumerable<(string Label, string? Text)> lines)
    {
        var all = lines.ToArray();
        if (all.Length == 0)
            return;
        output.WriteLine();
        output.WriteLine(title);
        var column = Math.Min(all.Max(line => line.Label.Length), 34) + Indent + 2;
        foreach (var (label, text) in all)
        {
            var head = new string(' ', Indent) + label;
            var rest = Wrap(text ?? string.Empty, Width - column);
            output.WriteLine(head.Length >= column ? head : head.PadRight(column) + rest[0]);
            foreach (var line in head.Length >= column ? rest : rest[1..])
                output.WriteLine(new string(' ', column) + line);
        }
    }

    private static string[] Wrap(string text, int width)
    {
        var lines = new List<string> { string.Empty };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > width)
                lines.Add(word);
            else
                lines[^1] = lines[^1].Length == 0 ? word : lines[^1] + " " + word;
        }

        return [.. lines];
    }
}
