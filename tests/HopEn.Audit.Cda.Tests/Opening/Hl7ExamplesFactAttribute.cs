namespace HopEn.Audit.Cda.Tests.Opening;

/// <summary>A test on the official messages, which are never part of the project: shown as skipped without them.</summary>
internal sealed class Hl7ExamplesFactAttribute : FactAttribute
{
    public Hl7ExamplesFactAttribute()
    {
        if (!Directory.Exists(Folder))
            Skip = $"messages HL7 v2 officiels absents ({Folder}) : leur ouverture n’est pas essayée";
    }

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "hl7v2"));
}
