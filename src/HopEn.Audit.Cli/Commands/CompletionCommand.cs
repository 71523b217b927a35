using System.CommandLine;
using HopEn.Audit.Cli.Hosting;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>completion bash | zsh | pwsh</c>, generated from the command line itself.</summary>
internal static class CompletionCommand
{
    public static Command Create(Session session, RootCommand root)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh ou pwsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion", "Écrit le script de complétion d’un interpréteur de commandes.")
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            session.Output.WriteLine(
                parsed.GetValue(shell) switch
                {
                    "bash" => Bash(root),
                    "zsh" => "autoload -U +X bashcompinit && bashcompinit\n" + Bash(root),
                    _ => PowerShell(root),
                }
            );
            return ExitCodes.Met;
        });
        return command;
    }

    private static string Words(Command command) =>
        string.Join(
            ' ',
            command
                .Subcommands.Select(sub => sub.Name)
                .Concat(command.Options.Select(option => option.Name))
                .Order(StringComparer.Ordinal)
        );

    private static IEnumerable<(string Path, string Words)> All(Command command, string path) =>
        [
            (path, Words(command)),
            .. command.Subcommands.SelectMany(sub => All(sub, path.Length == 0 ? sub.Name : $"{path} {sub.Name}")),
        ];

    private static string Bash(RootCommand root)
    {
        var cases = string.Join(
            '\n',
            All(root, string.Empty)
                .Where(one => one.Path.Length > 0)
                .OrderByDescending(one => one.Path.Length)
                .Select(one => $"    \"{one.Path}\"*) words=\"{one.Words}\" ;;")
        );
        return $$"""
            _hopen_audit() {
              local words line="${COMP_WORDS[*]:1:COMP_CWORD-1}"
              case "$line" in
            {{cases}}
                *) words="{{Words(root)}}" ;;
              esac
              COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))
              [ ${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -F _hopen_audit hopen-audit
            """;
    }

    private static string PowerShell(RootCommand root)
    {
        var table = string.Join('\n', All(root, string.Empty).Select(one => $"    '{one.Path}' = '{one.Words}'"));
        return $$"""
            Register-ArgumentCompleter -Native -CommandName hopen-audit -ScriptBlock {
              param($wordToComplete, $commandAst, $cursorPosition)
              $known = @{
            {{table}}
              }
              $words = $commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" }
              $path = ($words | Where-Object { $_ -ne $wordToComplete -and -not $_.StartsWith('-') }) -join ' '
              while ($path -and -not $known.ContainsKey($path)) { $path = ($path -split ' ' | Select-Object -SkipLast 1) -join ' ' }
              $known[$path] -split ' ' | Where-Object { $_ -like "$wordToComplete*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """;
    }
}
