using System.CommandLine;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Files;
using HopEn.Audit.Model;
using HopEn.Audit.Model.ArsEvidence;
using HopEn.Audit.Reports.ArsEvidence;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Run;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>evidence DOSSIER</c>: the file that proves the figure of an objective to the ARS.</summary>
internal static class EvidenceCommand
{
    public static Command Create(Session session)
    {
        var dossier = new Argument<string>("DOSSIER")
        {
            Description = "Dossier qui contient dossier.yml et les exports",
        };
        var objective = new Option<string>("--objective")
        {
            Description = "Objectif à prouver",
            HelpName = "P1.O7|P1.O8",
            Required = true,
        };
        objective.AcceptOnlyFromAmong("P1.O7", "P1.O8");
        var output = new Option<string>("--output")
        {
            Description = "Archive ZIP à écrire",
            HelpName = "FICHIER",
            Required = true,
        };
        var matrix = new Option<string?>("--matrix")
        {
            Description =
                "Votre copie de la matrice officielle (XLSX), à la place de celle du dossier\u202f; sans elle, une feuille de l’outil",
            HelpName = "FICHIER",
        };
        var documents = new Option<string[]>("--documents")
        {
            Description =
                "Documents CDA à anonymiser et à joindre en exemples (fichiers ou répertoires, dans tout ce qui les porte), en plus de ceux du dossier",
            HelpName = "CHEMIN…",
            AllowMultipleArgumentsPerToken = true,
        };
        var memory = CommonOptions.Memory();
        var cache = CommonOptions.Cache();
        var noCache = CommonOptions.NoCache();
        var rules = CommonOptions.Rules();
        var quiet = CommonOptions.Quiet();
        var command = new Command(
            "evidence",
            "Écrit le dossier de preuves d’un objectif pour l’ARS\u202f: matrice de réponse, note de calcul, liste pour la CME, exemples anonymisés, requêtes. Sans identité de patient."
        )
        {
            dossier,
            objective,
            output,
            matrix,
            documents,
            memory,
            cache,
            noCache,
            rules,
            quiet,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var read = DossierReader.Read(parsed.GetValue(dossier)!, ShippedKinds.All);
                var name = parsed.GetValue(objective)!;
                var model = Matrix(read, name, parsed.GetValue(matrix));
                var request = new AuditRequest
                {
                    Dossier = parsed.GetValue(dossier),
                    Rules = CommonOptions.Folders(parsed, rules),
                    MemoryBytes = CommonOptions.MemoryBytes(parsed, memory),
                    ReferenceCache = parsed.GetValue(noCache) ? null : session.CacheFolder(parsed.GetValue(cache)),
                };
                var display = new AuditDisplay(session, parsed.GetValue(quiet));
                var pack = await new AuditRunner(session.Clock).ProveAsync(
                    request,
                    name,
                    new ConsoleEvents(display),
                    cancellation
                );
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
                var pieces = new EvidenceWriter(CommonOptions.Templates).Pieces(
                    pack,
                    model,
                    examples.Documents,
                    missing
                );
                cancellation.ThrowIfCancellationRequested();
                WholeFile.Write(parsed.GetValue(output)!, EvidenceWriter.Archive(pieces), ownerOnly: false);
                foreach (var notice in examples.Notices)
                    session.Error.WriteLine(notice);
                if (!parsed.GetValue(quiet))
                    Tell(session, pack, pieces, missing, readiness.Lacking.Count, parsed.GetValue(output)!);
                return ExitCodes.Met;
            }
        );
        return command;
    }

    private static (string Name, byte[] Content, IReadOnlyDictionary<string, string> Headers)? Matrix(
        Dossier dossier,
        string objective,
        string? told
    )
    {
        var path = told
            ?? (
                dossier.Evidence.Matrices.TryGetValue(objective, out var own) ? Path.Combine(dossier.Folder, own) : null
            );
        if (path is null)
            return null;
        if (!File.Exists(path))
            throw new SourceUnreadableException(
                $"La matrice «\u202f{path}\u202f» est introuvable\u202f: déposez votre copie du modèle officiel, ou retirez-la pour obtenir la feuille de l’outil."
            );
        try
        {
            return (Path.GetFileName(path), SharedFile.ReadBytes(path), dossier.Evidence.Columns);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SourceUnreadableException(
                $"La matrice «\u202f{path}\u202f» ne peut pas être ouverte\u202f: fermez-la dans votre tableur, vérifiez le droit de la lire, et recommencez.",
                fault
            );
        }
    }

    private static void Tell(
        Session session,
        EvidencePack pack,
        IReadOnlyList<(string Name, byte[] Content)> pieces,
        IReadOnlyList<string> missing,
        int lacking,
        string output
    )
    {
        foreach (var part in pack.Parts)
            session.Output.WriteLine(
                $"{part.Subject.Name}, FINESS PMSI {part.Subject.FinessPmsi}. {IndicatorSentences.Headline(part.Indicator)}"
            );
        session.Output.WriteLine();
        session.Output.WriteLine(
            $"{FrenchNumbers.Plural(pieces.Count, "fichier", "fichiers")}\u202f: {Path.GetFullPath(output)}"
        );
        foreach (var (name, _) in pieces)
            session.Output.WriteLine("  " + name);
        foreach (var one in missing)
            session.Output.WriteLine("Il manque\u202f: " + one);
        var joined = pack.Expected.Count - lacking;
        session.Output.WriteLine(
            $"Dossier ARS {pack.Objective}\u202f: {FrenchNumbers.Plural(joined, "pièce demandée", "pièces demandées")} sur {pack.Expected.Count}{(missing.Count > 0 ? ", à compléter de ce qui manque" : string.Empty)}."
        );
    }
}
