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

    /// <summary>Rank of its file among those that were opened, from 1.</summary>
    public int FileRank { get; init; }

    /// <summary>Where it is, without the name of the file: nothing was read there that would tell whether it is a patient's.</summary>
    public string Shown
    {
        get
        {
            var inside = Place.Neutral.IndexOf('!', StringComparison.Ordinal);
            var file = Path.GetFileName((inside < 0 ? Place.Neutral : Place.Neutral[..inside]).Replace('\\', '/'));
            var extension = Path.GetExtension(file) is { Length: > 1 and <= 6 } found ? found : string.Empty;
            var name = Technical.Contains(file)
                ? file
                : $"fichier {FileRank.ToString(CultureInfo.InvariantCulture)}{extension}";
            return name + (inside < 0 ? string.Empty : Place.Neutral[inside..]);
        }
    }
}
