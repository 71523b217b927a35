using System.Globalization;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Something met beside the documents, which is none: told, never silently passed over.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Reason">What it is, in French.</param>
/// <param name="IsPdf">Whether it is a PDF, or a message that carries one, where a document was expected.</param>
public sealed record SkippedItem(Place Place, string Reason, bool IsPdf = false)
{
    private static readonly HashSet<string> Technical = new(StringComparer.OrdinalIgnoreCase)
    {
        "METADATA.XML",
        "INDEX.HTM",
        "README.TXT",
        "winmail.dat",
        "smime.p7m",
        "smime.p7s",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
    };

    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".xml",
        ".cda",
        ".zip",
        ".xdm",
        ".pdf",
        ".eml",
        ".mbox",
        ".msg",
        ".hl7",
        ".er7",
        ".txt",
        ".htm",
        ".html",
        ".xsl",
        ".css",
        ".dat",
        ".p7m",
        ".p7s",
        ".jpg",
        ".jpeg",
        ".png",
        ".gif",
        ".doc",
        ".docx",
        ".xls",
        ".xlsx",
        ".csv",
        ".json",
        ".sch",
        ".xsd",
    };

    /// <summary>Rank of its file among those that were opened, from 1.</summary>
    public int FileRank { get; init; }

    /// <summary>Where it is, without the name of the file: nothing was read there that would tell whether it is a patient's.</summary>
    public string Shown
    {
        get
        {
            var file = Path.GetFileName(Place.Disk.Replace('\\', '/'));
            // Any other end may be a part of a name.
            var extension = Path.GetExtension(file) is { } found && Endings.Contains(found) ? found : string.Empty;
            var name = Technical.Contains(file)
                ? file
                : $"fichier {FileRank.ToString(CultureInfo.InvariantCulture)}{extension}";
            return name + Place.Neutral[Place.Disk.Length..];
        }
    }
}
