using HopEn.Audit.Cli.Attest;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine.Attestations;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Commands;

/// <summary>What <c>attest</c> is asked.</summary>
/// <param name="Dossier">Folder of the dossier.</param>
/// <param name="Rules">Rules.</param>
/// <param name="Programme">Programme; null for the one that the period designates.</param>
/// <param name="IsSilent">Whether nothing is asked, even on a terminal.</param>
internal sealed record AttestRequest(string Dossier, RuleFolders Rules, string? Programme, bool IsSilent);

/// <summary>Asks the open attestations of a dossier and adds the answers to its file; off a terminal, shows them.</summary>
internal sealed class AttestHandler(Session session)
{
    public int Run(AttestRequest asked, CancellationToken cancellation)
    {
        var dossier = DossierReader.Read(asked.Dossier, ShippedKinds.All);
        var pack = RulePack.Read(asked.Rules, ShippedKinds.All);
        var (chosen, open, answered) = new AttestationPlanner(pack, dossier, ParisTime.Today(session.Clock)).Plan(
            asked.Programme
        );
        session.Output.WriteLine(
            $"{chosen.Title}\u202f: {FrenchNumbers.Plural(answered, "attestation donnée", "attestations données")}, "
                + $"{FrenchNumbers.Plural(open.Count, "ouverte", "ouvertes")}."
        );
        if (!asked.IsSilent && session.InputIsTerminal)
            Ask(dossier, [.. open.Select(one => one.Rule)], cancellation);
        else
            foreach (var (rule, reason) in open)
                session.Output.WriteLine($"  – {rule.Id}\u202f: {MessageWords.Of(reason, Surface.Terminal)}");
        return ExitCodes.Met;
    }

    private void Ask(Dossier dossier, IReadOnlyList<Rule> open, CancellationToken cancellation)
    {
        var added = new AttestationPrompt(session, dossier.Folder, cancellation).Ask(open);
        if (added.Length == 0)
            return;
        var file = Path.Combine(dossier.Folder, dossier.AttestationsFile);
        WholeFile.Write(file, AddedList.Completed(file, added, "rule"));
        session.Output.WriteLine($"Écrit\u202f: {Path.GetFullPath(file)}");
    }
}
