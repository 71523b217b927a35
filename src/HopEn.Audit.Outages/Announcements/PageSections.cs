namespace HopEn.Audit.Outages.Announcements;

/// <summary>Cuts the text of a page at its headings.</summary>
internal static class PageSections
{
    public static IEnumerable<Announcement> Of(string text)
    {
        string? title = null;
        var lines = new List<string>();
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').Append($"{PageText.HeadingMark}0"))
        {
            if (line[..Math.Min(1, line.Length)] != PageText.HeadingMark.ToString())
            {
                lines.Add(line);
                continue;
            }

            if (lines.Count > 0 || title is not null)
                yield return Section(title, lines, used);
            title = line.Length > 2 ? line[2..].Trim() : null;
            lines.Clear();
        }
    }

    private static Announcement Section(string? title, List<string> lines, Dictionary<string, int> used)
    {
        var key = title ?? "texte";
        used[key] = used.GetValueOrDefault(key) + 1;
        return new Announcement(
            used[key] == 1 ? key : $"{key} ({used[key].ToString(System.Globalization.CultureInfo.InvariantCulture)})",
            title,
            string.Join('\n', lines)
        );
    }
}
