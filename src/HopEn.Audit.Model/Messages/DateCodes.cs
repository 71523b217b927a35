namespace HopEn.Audit.Model;

/// <summary>
/// Every code of a message that tells where the day of a file comes from, with its parameters. The words are in
/// <c>Reports/Words</c>.
/// </summary>
public static class DateCodes
{
    /// <summary>The dossier tells it.</summary>
    public const string Dossier = "date-of-dossier";

    /// <summary>The file was last written that day.</summary>
    public const string FileTime = "date-of-file-time";

    /// <summary>The name of the file holds it.</summary>
    public const string FileName = "date-of-file-name";

    /// <summary>The first line of the file tells it.</summary>
    public const string FirstLine = "date-of-first-line";

    /// <summary>The field <c>generatedAt</c> of the file tells it.</summary>
    public const string GeneratedAt = "date-of-generated-at";

    /// <summary>The element <c>DateDeGeneration</c> of the file tells it.</summary>
    public const string Generation = "date-of-generation";

    /// <summary>The file was read from the cache that dossiers share: the day it was imported.</summary>
    public const string SharedCache = "date-of-shared-cache";
}
