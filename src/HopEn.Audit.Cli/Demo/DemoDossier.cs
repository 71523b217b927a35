using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Demo;

/// <summary>Writes the complete synthetic dossier of an invented three-site public hospital, defects included.</summary>
public static class DemoDossier
{
    private const string GroundTruth = "planted-defects.json";

    /// <summary>Writes the dossier. The same options give the same bytes on any machine and any day.</summary>
    /// <param name="folder">Folder to write; it must be empty, absent, or an earlier demonstration.</param>
    /// <param name="options">What to write.</param>
    /// <param name="progress">Told the encounters written.</param>
    /// <param name="cancellation">Leaves an earlier demonstration untouched.</param>
    /// <exception cref="ConfigurationException">The folder holds something else.</exception>
    public static void Write(string folder, DemoOptions options, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        folder = Path.GetFullPath(folder);
        var exists = Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();
        if (exists && !File.Exists(Path.Combine(folder, GroundTruth)))
        {
            throw new ConfigurationException($"Le dossier « {folder} » n’est pas vide et n’est pas une démonstration : choisissez un autre emplacement avec --output.");
        }

        var draft = folder + ".partiel";
        if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        Directory.CreateDirectory(draft);
        try
        {
            Fill(draft, options, progress, cancellation);
            Keep(folder, draft);
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            Directory.Move(draft, folder);
        }
        finally
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        }
    }

    // Reports of earlier runs stay: only the dossier is made anew.
    private static void Keep(string folder, string draft)
    {
        var reports = Path.Combine(folder, "rapports");
        if (Directory.Exists(reports)) Directory.Move(reports, Path.Combine(draft, "rapports"));
    }

    private static void Fill(string folder, DemoOptions options, IProgress<int>? progress, CancellationToken cancellation)
    {
        var random = new DemoRandom(options.Seed);
        var planted = new PlantedDefects();
        var patients = new DemoPatients(random, Math.Max(1500, options.Encounters * 6 / 10)).All;
        var identities = new IdentityDefects(patients).Plant();
        var first = identities.Take(patients.Count).ToArray();
        var encounters = new EncounterFiles(folder, random, first, planted);
        encounters.Write(options.Encounters, progress, cancellation);
        cancellation.ThrowIfCancellationRequested();
        IdentityFiles.Write(folder, identities, patients.Count, encounters.Counted, planted);
        var boxes = new DemoMailboxes(random);
        var (sound, defective) = (boxes.Sound(), boxes.Defective());
        MailboxFiles.Write(folder, sound, defective, planted);
        DirectoryFile.Write(folder, random, [.. sound, .. defective], boxes.Undeclared(), planted);
        PublicFiles.Write(folder);
        planted.Add("mailbox-service-coverage", DemoHospital.ServiceWithoutBox, null, null);
        DossierFiles.Write(folder, options.Seed);
        planted.Write(folder);
    }
}
