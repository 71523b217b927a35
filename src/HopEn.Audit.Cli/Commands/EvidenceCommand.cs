using System.CommandLine;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Model;
using HopEn.Audit.Model.ArsEvidence;
using HopEn.Audit.Reports.ArsEvidence;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Run;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>evidence DOSSIER</c>: the file that proves the figure of an objective to the ARS.</summary>
internal sealed class EvidenceCommand
{
    private readonly RunOptions run = new();

    private readonly Argument<string> dossier = new("DOSSIER")
    {
        Description = "Dossier qui contient dossier.yml et les exports",
    };

    private readonly Option<string> objective = new("--objective")
    {
        Description = "Objectif à prouver",
        HelpName = "P1.O7|P1.O8",
        Required = true,
    };

    private readonly Option<string> output = new("--output")
    {
        Description = "Archive ZIP à écrire",
        HelpName = "FICHIER",
        Required = true,
    };

    private readonly Option<string?> matrix = new("--matrix")
    {
        Description =
            "Votre copie de la matrice officielle (XLSX), à la place de celle du dossier\u202f; "
            + "sans elle, une feuille de l’outil",
        HelpName = "FICHIER",
    };

    private readonly Option<string[]> documents = new("--documents")
    {
        Description =
            "Documents CDA à anonymiser et à joindre en exemples (fichiers ou répertoires, dans tout ce qui les porte), "
            + "en plus de ceux du dossier",
        HelpName = "CHEMIN…",
        AllowMultipleArgumentsPerToken = true,
    };

    private EvidenceCommand() => objective.AcceptOnlyFromAmong("P1.O7", "P1.O8");

    public static Command Create(Session session)
    {
        var evidence = new EvidenceCommand();
        var command = new Command(
            "evidence",
            "Écrit le dossier de preuves d’un objectif pour l’ARS\u202f: matrice de réponse, note de calcul, "
                + "liste pour la CME, exemples anonymisés, requêtes. Sans identité de patient."
        )
        {
            evidence.dossier,
            evidence.objective,
            evidence.output,
            evidence.matrix,
            evidence.documents,
            evidence.run.Memory,
            evidence.run.Cache,
            evidence.run.NoCache,
            evidence.run.Rules,
            evidence.run.Quiet,
        };
        command.SetAction((parsed, cancellation) => evidence.RunAsync(parsed, session, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var read = DossierReader.Read(parsed.GetValue(dossier)!, ShippedKinds.All);
        var model = OfficialMatrix.Read(read, parsed.GetValue(objective)!, parsed.GetValue(matrix));
        var pack = await ProveAsync(parsed, session, cancellation);
        var examples = ExampleDocuments.Read(
            [
                .. read.Evidence.Documents.Select(path => Path.Combine(read.Folder, path)),
                .. parsed.GetValue(documents) ?? [],
            ],
            cancellation
        );
        var readiness = EvidenceReadiness.Of(
            pack.Objective,
            [.. pack.Parts.Select(part => part.Indicator)],
            hasOfficialMatrix: model is not null,
            hasExamples: examples.Documents.Count > 0
        );
        var missing = EvidenceSentences.Missing(readiness);
        var pieces = new EvidenceWriter(Installation.Templates).Pieces(
            pack,
            model is null ? null : (model.Name, model.Content, model.Headers),
            examples.Documents,
            missing
        );
        cancellation.ThrowIfCancellationRequested();
        var target = parsed.GetValue(output)!;
        WholeFile.Write(target, EvidenceWriter.Archive(pieces), ownerOnly: false);
        foreach (var notice in examples.Notices)
            session.Error.WriteLine(notice);
        if (parsed.GetValue(run.Quiet))
            return ExitCodes.Met;
        Figures(session, pack);
        Pieces(session, [.. pieces.Select(piece => piece.Name)], target);
        Conclude(session, pack, missing, pack.Expected.Count - readiness.Lacking.Count);
        return ExitCodes.Met;
    }

    private Task<EvidencePack> ProveAsync(ParseResult parsed, Session session, CancellationToken cancellation) =>
        new AuditRunner(session.Clock).ProveAsync(
            run.Request(parsed, session) with
            {
                Dossier = parsed.GetValue(dossier),
            },
            parsed.GetValue(objective)!,
            new ConsoleEvents(new AuditDisplay(session, parsed.GetValue(run.Quiet))),
            cancellation
        );

    private static void Figures(Session session, EvidencePack pack)
    {
        foreach (var part in pack.Parts)
            session.Output.WriteLine(
                $"{part.Subject.Name}, FINESS PMSI {part.Subject.FinessPmsi}. {IndicatorSentences.Headline(part.Indicator)}"
            );
        session.Output.WriteLine();
    }

    private static void Pieces(Session session, IReadOnlyList<string> names, string target)
    {
        session.Output.WriteLine(
            $"{FrenchNumbers.Plural(names.Count, "fichier", "fichiers")}\u202f: {Path.GetFullPath(target)}"
        );
        foreach (var name in names)
            session.Output.WriteLine("  " + name);
    }

    private static void Conclude(Session session, EvidencePack pack, IReadOnlyList<string> missing, int joined)
    {
        foreach (var one in missing)
            session.Output.WriteLine("Il manque\u202f: " + one);
        session.Output.WriteLine(
            $"Dossier ARS {pack.Objective}\u202f: {FrenchNumbers.Plural(joined, "pièce demandée", "pièces demandées")} "
                + $"sur {pack.Expected.Count}{(missing.Count > 0 ? ", à compléter de ce qui manque" : string.Empty)}."
        );
    }
}
