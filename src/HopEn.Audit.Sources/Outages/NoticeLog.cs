using System.Text.Json;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Http;

namespace HopEn.Audit.Sources.Outages;

/// <summary>Remembers what notices said, so that one that changes keeps its history.</summary>
public sealed class NoticeLog
{
    private const int MostRevisions = 20;
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    private readonly string path;
    private readonly Dictionary<string, List<OutageRevision>> seen;

    private NoticeLog(string path, Dictionary<string, List<OutageRevision>> seen) =>
        (this.path, this.seen) = (path, seen);

    /// <summary>Opens the log of a folder; one that can't be read is begun again, and without folder nothing is remembered.</summary>
    public static NoticeLog Open(string? folder)
    {
        if (folder is null)
            return new NoticeLog(string.Empty, []);
        var path = Path.Combine(folder, "notices.json");
        try
        {
            return new NoticeLog(
                path,
                File.Exists(path)
                    ? JsonSerializer.Deserialize<Dictionary<string, List<OutageRevision>>>(
                        File.ReadAllText(path),
                        Options
                    ) ?? []
                    : []
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return new NoticeLog(path, []);
        }
    }

    /// <summary>Adds what the notices of an outage said before.</summary>
    public Outage WithHistory(Outage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return outage with
        {
            History =
            [
                .. outage
                    .Notices.SelectMany(notice =>
                        seen.GetValueOrDefault(NoticeKey(notice), [])
                            .Where(revision => revision.TextSha256 != notice.TextSha256)
                    )
                    .DistinctBy(revision => revision.TextSha256)
                    .OrderBy(revision => revision.LastSeen),
            ],
        };
    }

    /// <summary>Remembers the notices of an outage as they are now.</summary>
    public void Record(Outage outage, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(outage);
        foreach (var notice in outage.Notices)
        {
            if (!seen.TryGetValue(NoticeKey(notice), out var revisions))
                seen[NoticeKey(notice)] = revisions = [];
            revisions.RemoveAll(revision => revision.TextSha256 == notice.TextSha256);
            revisions.Add(new OutageRevision(notice.SourceId, notice.TextSha256, notice.Text, now));
            if (revisions.Count > MostRevisions)
                revisions.RemoveAt(0);
        }
    }

    /// <summary>Writes the log.</summary>
    /// <exception cref="OutputException">The folder can't be written.</exception>
    public void Save()
    {
        CacheFolder.Create(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(seen, Options), ownerOnly: true);
    }

    private static string NoticeKey(OutageNotice notice) => notice.SourceId + "\n" + notice.Key;
}
