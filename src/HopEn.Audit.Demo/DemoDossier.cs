using HopEn.Audit.Model;

namespace HopEn.Audit.Demo;

/// <summary>Writes a complete synthetic dossier with defects planted in known places.</summary>
/// <remarks>No clock is known in this project: the same bytes come out whatever the day.</remarks>
public static class DemoDossier
{
    private static readonly string[] Marks = ["dossier.yml", PlantedDefects.DefectsFile];

    /// <summary>Writes the dossier. The folder appears complete or not at all.</summary>
    /// <param name="folder">Folder to create; an earlier demo there is replaced, files added to it are kept.</param>
    /// <param name="options">Seed and size.</param>
    /// <param name="progress">Told now and then.</param>
    /// <param name="cancellation">Interrupts and leaves nothing behind.</param>
    /// <exception cref="UsageException">The folder holds something else than a demonstration, or the size is impossible.</exception>
    /// <exception cref="OutputException">The folder can't be written.</exception>
    /// <exception cref="OperationCanceledException">The user cancelled.</exception>
    public static DemoResult Write(
        string folder,
        DemoOptions options,
        IProgress<AuditProgress>? progress,
        CancellationToken cancellation
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Encounters < 1)
        {
            throw new UsageException(
                $"Le nombre de venues demandé vaut {options.Encounters}\u202f: donnez un nombre d’au moins 1."
            );
        }

        var target = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        RefuseForeign(target);
        var temporary = target + ".partiel-" + Path.GetRandomFileName();
        try
        {
            Directory.CreateDirectory(temporary);
            var result = Generate(temporary, target, options, progress, cancellation);
            Publish(temporary, target);
            return result;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(
                $"Le dossier de démonstration ne peut pas être écrit dans «\u202f{folder}\u202f»\u202f: "
                    + "vérifiez les droits et la place disponible, ou choisissez un autre dossier.",
                fault
            );
        }
        finally
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
        }
    }

    private static DemoResult Generate(
        string folder,
        string target,
        DemoOptions options,
        IProgress<AuditProgress>? progress,
        CancellationToken cancellation
    )
    {
        var hospital = new DemoHospital();
        var ledger = new PlantedDefects();
        var factory = new IdentityFactory(options.Seed);
        var defects = new IdentityDefects(factory);
        var planned = defects.Patients;
        var mailboxes = new DemoMailboxes(hospital, options);
        using var exchanges = new ExchangeFiles(hospital, options, mailboxes, factory, ledger);
        var encounters = new EncounterFiles(hospital, options, ledger, exchanges, progress, cancellation);
        var identities = new IdentityFiles(hospital, factory, ledger, progress, cancellation);
        foreach (var domain in DemoDomain.All)
        {
            identities.Write(folder, domain, encounters.Write(folder, domain, planned), planned);
        }

        encounters.PlantUnits();
        KeyFiles.Write(folder, defects.Linked);
        IndicatorFile.Write(folder, hospital);
        exchanges.WriteRest();
        UnsecuredExchangeFile.Write(folder, ledger);
        EquipmentRateFile.Write(folder);
        ReceptionFile.Write(folder, options, hospital, ledger);
        MatrixFiles.Write(folder, hospital);
        ClosureFiles.Write(folder, ledger);
        MailboxFiles.Write(folder, mailboxes, ledger);
        DirectoryFile.Write(folder, options.Seed, mailboxes, ledger);
        StructureFile.Write(folder, hospital, ledger);
        FinessFiles.WriteCsv(folder, hospital);
        FinessFiles.WriteJson(folder, hospital);
        WhitelistFile.Write(folder);
        ClinicalDocumentFiles.Write(folder, hospital, ledger);
        DossierFiles.Write(folder, options, hospital);
        foreach (var service in hospital.ServicesWithoutMailbox)
            ledger.Add("mailbox-service-coverage", service, null, null, "Service actif sans BAL organisationnelle");
        if (!options.WithApplicativeMailbox)
            ledger.Add("mailbox-applicative", hospital.Main.Finess, null, null, "Aucune BAL applicative déclarée");
        ledger.Write(folder);
        cancellation.ThrowIfCancellationRequested();
        return new DemoResult(
            target,
            [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)],
            encounters.Rows,
            identities.Rows,
            ledger.DefectCount,
            ledger.RejectionCount
        );
    }

    private static void RefuseForeign(string target)
    {
        if (
            File.Exists(target)
            || (
                Directory.Exists(target)
                && Directory.EnumerateFileSystemEntries(target).Any()
                && !Marks.All(mark => File.Exists(Path.Combine(target, mark)))
            )
        )
        {
            throw new UsageException(
                $"«\u202f{target}\u202f» existe déjà et n’est pas une démonstration antérieure\u202f: choisissez un dossier vide ou un autre nom."
            );
        }
    }

    // An earlier demo is replaced file by file: whatever a user has put beside it, reports for instance, stays.
    private static void Publish(string temporary, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(temporary, target);
            return;
        }

        foreach (var path in Directory.EnumerateFiles(temporary))
            File.Move(path, Path.Combine(target, Path.GetFileName(path)), overwrite: true);
    }
}
