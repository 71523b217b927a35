using System.CommandLine;
using HopEn.Audit.Cli.Doctor;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>doctor [DOSSIER]</c>.</summary>
internal static class DoctorCommand
{
    public static Command Create(Session session)
    {
        var dossier = new Argument<string?>("DOSSIER")
        {
            Description = "Dossier à vérifier aussi",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var rules = CommonOptions.Rules();
        var command = new Command("doctor", "Vérifie ce qui marche sur ce poste, et dit comment réparer le reste.")
        {
            dossier,
            rules,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                ErrorCode? first = null;
                foreach (
                    var check in Checks.All(session, parsed.GetValue(rules)!, parsed.GetValue(dossier), cancellation)
                )
                {
                    first ??= check.Error;
                    session.Output.WriteLine(
                        check.State switch
                        {
                            CheckState.Passed =>
                                $"✓ {check.Label}{(check.Detail is null ? string.Empty : " : " + check.Detail)}",
                            CheckState.NotConcerned => $"– {check.Label}\u202f: sans objet",
                            CheckState.Warning => $"! {check.Label}\u202f: {check.Detail}",
                            CheckState.Failed => $"✗ {check.Label}\u202f: {check.Detail}",
                            _ => throw new InvalidOperationException(check.State.ToString()),
                        }
                    );
                }

                return Task.FromResult(first is { } error ? ExitCodes.Of(error) : ExitCodes.Met);
            }
        );
        return command;
    }
}
