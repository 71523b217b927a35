namespace HopEn.Audit.Cli.Tests;

/// <summary>A test on the official kit, which is never part of the project: shown as skipped without it.</summary>
internal sealed class OfficialKitFactAttribute : FactAttribute
{
    public OfficialKitFactAttribute()
    {
        if (!Directory.Exists(Folder))
            Skip =
                $"données officielles absentes ({Folder}) : les couches officielles de la commande ne sont pas essayées";
    }

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "ci-sis"));
}
