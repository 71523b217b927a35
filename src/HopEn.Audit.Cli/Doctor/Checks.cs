using System.Globalization;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;
using HopEn.Audit.Run;
using HopEn.Audit.Sources;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Inventory;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Doctor;

/// <summary>What is verified, each check on its own so that one failure hides no other.</summary>
internal static class Checks
{
    public static IEnumerable<Check> All(Session session, string rules, string? dossier, CancellationToken cancellation)
    {
        yield return Try("Moteur de calcul (DuckDB)", () =>
        {
            using var working = WorkingDataset.Open(session.Clock);
            return working.Dataset.Scalar<string>("SELECT version()");
        });
        yield return Try("Jeu de règles", () =>
        {
            var pack = RulePack.Read(RuleFolders.Of(rules, Installation.Rules), ShippedKinds.All);
            return $"{FrenchNumbers.Plural(pack.Rules.Count, "règle", "règles")}, version {pack.Version}";
        });
        yield return Try("Modèles de rapport", () =>
            File.Exists(Path.Combine(Installation.Templates, "templates", "report.liquid"))
                ? null
                : throw new ConfigurationException(
                    $"le dossier «\u202f{Installation.Templates}\u202f» est incomplet\u202f: réinstallez l’outil."
                )
        );
        yield return Try("Heure de Paris", () =>
            ParisTime.Now(session.Clock).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)
        );
        yield return Try("Français (ICU)", () =>
            new CultureInfo("fr-FR").DateTimeFormat.GetMonthName(8) == "août"
                ? null
                : throw new ConfigurationException(
                    "les données de langue manquent\u202f: installez libicu, ou laissez DOTNET_SYSTEM_GLOBALIZATION_INVARIANT à 0."
                )
        );
        yield return Try("Dossier temporaire", () =>
        {
            using var folder = PrivateFolder.Create();
            File.WriteAllText(Path.Combine(folder.Path, "essai"), "essai");
            return null;
        });
        if (dossier is null)
        {
            yield return new Check("Dossier d’audit", CheckState.NotConcerned, null);
            yield break;
        }

        yield return Try("Dossier d’audit", () =>
        {
            var read = DossierReader.Read(dossier, ShippedKinds.All);
            var files = read.Sources.Sum(source => SourceFiles.Of(read, source).Count);
            return $"{read.Establishment.Name}, {FrenchNumbers.Plural(files, "fichier", "fichiers")}";
        });
        var coverage = Coverage(session, dossier, cancellation);
        foreach (var check in coverage)
            yield return check;
        // What can't be opened was told above.
        foreach (var check in coverage.Count == 0 ? [] : ReadableRows.Of(session, dossier, cancellation))
            yield return check;
        yield return Try("Écriture des rapports", () =>
        {
            var probe = Path.Combine(
                Directory.Exists(dossier) ? dossier : Path.GetDirectoryName(Path.GetFullPath(dossier))!,
                ".essai-hopen-audit"
            );
            File.WriteAllText(probe, string.Empty);
            File.Delete(probe);
            return null;
        });
    }

    // A log that was purged before it was exported can't be asked for again: better known before the audit than after.
    private static IReadOnlyList<Check> Coverage(Session session, string dossier, CancellationToken cancellation)
    {
        IReadOnlyList<SourceExtent> extents = [];
        var read = Try("Période couverte", () =>
        {
            using var working = WorkingDataset.Open(session.Clock);
            extents = new SourceInventory(working.Dataset, cancellation).Look(
                DossierReader.Read(dossier, ShippedKinds.All),
                null
            );
            return null;
        });
        if (read.State == CheckState.Failed)
            return [];
        var period = DossierReader.Read(dossier, ShippedKinds.All).Period;
        var shortfalls = extents
            .Select(extent => extent.Shortfall(period))
            .OfType<AuditMessage>()
            .Select(told => new Check("Période couverte", CheckState.Warning, MessageWords.Of(told, Surface.Terminal)))
            .ToArray();
        return shortfalls.Length > 0
            ? shortfalls
            :
            [
                extents.Count == 0
                    ? read with
                    {
                        State = CheckState.NotConcerned,
                    }
                    : read with
                    {
                        Detail =
                            $"du {extents.Min(one => one.First):dd/MM/yyyy} au {extents.Max(one => one.Last):dd/MM/yyyy}",
                    },
            ];
    }

    /// <summary>The outcome of a check that throws when it fails.</summary>
    public static Check Try(string label, Func<string?> check)
    {
        try
        {
            return new Check(label, CheckState.Passed, check());
        }
        catch (HopEnAuditException fault)
        {
            return new Check(label, CheckState.Failed, FaultSentence.Of(fault)) { Error = fault.ErrorCode };
        }
        catch (Exception fault)
            when (fault
                    is IOException
                        or UnauthorizedAccessException
                        or TimeZoneNotFoundException
                        or CultureNotFoundException
                        or DllNotFoundException
                        or TypeInitializationException
            )
        {
            return new Check(
                label,
                CheckState.Failed,
                $"ne fonctionne pas ({fault.GetType().Name})\u202f: vérifiez les droits et l’installation."
            )
            {
                Error = fault is IOException or UnauthorizedAccessException
                    ? ErrorCode.OutputNotWritable
                    : ErrorCode.Unexpected,
            };
        }
    }
}
