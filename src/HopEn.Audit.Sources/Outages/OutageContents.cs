using HopEn.Audit.Engine.Files;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Announcements;
using HopEn.Audit.Outages.Declarations;
using HopEn.Audit.Sources.Http;

namespace HopEn.Audit.Sources.Outages;

/// <summary>Gives the bytes of a source: those of a file, of a server, or those kept of a server.</summary>
/// <param name="contents">What is kept.</param>
/// <param name="fetcher">Network; null to do without.</param>
/// <param name="clock">Clock.</param>
/// <param name="advice">What to add to the sentences.</param>
internal sealed class OutageContents(
    ContentCache contents,
    IFetcher? fetcher,
    TimeProvider clock,
    CollectorAdvice advice
)
{
    private const long LargestFile = 20_000_000;

    /// <summary>Reads what a source declares: its address, or its file.</summary>
    public async Task<SourceReading> ReadAsync(OutageSource source, CancellationToken cancellation) =>
        source.Url is { } url ? await ReadAsync(source.Id, url, cancellation) : File(source.File!);

    /// <summary>Reads an address.</summary>
    /// <param name="id">Source that it belongs to.</param>
    /// <param name="url">Address.</param>
    /// <param name="cancellation">Stops the request.</param>
    public async Task<SourceReading> ReadAsync(string id, Uri url, CancellationToken cancellation)
    {
        var now = ParisTime.Now(clock);
        var kept = contents.Find(id, url);
        if (fetcher is null)
            return kept is { } alone
                ? FromCache(OutageSourceState.Kept, alone)
                : new SourceReading(OutageSourceState.NeverRead, now)
                {
                    Problem = "Cette source n’a jamais été lue" + advice.WhenNeverRead,
                };
        var result = await fetcher.FetchAsync(url, kept?.About.ETag, kept?.About.LastModified, cancellation);
        if (result.State == FetchState.Fetched)
            return new SourceReading(OutageSourceState.Read, now)
            {
                Content = Content(contents.Keep(id, url, result, now), result.Bytes),
            };
        if (result.State == FetchState.NotModified && kept is { } same)
            return FromCache(OutageSourceState.Unchanged, same) with { ReadAt = now };
        var problem = result.Failure is { } failure ? FetchFailureSentences.Of(failure, advice) : null;
        return kept is { } older
            ? FromCache(OutageSourceState.Unreachable, older) with
            {
                Problem = problem + " Ce qui en était gardé a été lu.",
            }
            : new SourceReading(OutageSourceState.Unreachable, now) { Problem = problem };
    }

    private SourceReading File(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return UnreadableFile($"Le fichier «\u202f{path}\u202f» est introuvable.");
            if (file.Length > LargestFile)
                return UnreadableFile(
                    $"Le fichier «\u202f{file.Name}\u202f» dépasse {LargestFile / 1_000_000} Mo\u202f: "
                        + "ce n’est pas une liste d’annonces."
                );
            return new SourceReading(OutageSourceState.Read, ParisTime.Now(clock))
            {
                Content = new SourceContent(SharedFile.ReadBytes(file.FullName), null, null),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return UnreadableFile(
                $"Le fichier «\u202f{path}\u202f» ne peut pas être lu\u202f: "
                    + "vérifiez qu’il n’est pas ouvert ailleurs et que vous y avez accès."
            );
        }
    }

    private SourceReading UnreadableFile(string problem) =>
        new(OutageSourceState.Unreachable, ParisTime.Now(clock)) { Problem = problem };

    private static SourceReading FromCache(OutageSourceState state, (KeptContent About, byte[] Bytes) kept) =>
        new(state, ParisTime.Of(kept.About.FetchedAt)) { Content = Content(kept.About, kept.Bytes) };

    private static SourceContent Content(KeptContent about, byte[] bytes) => new(bytes, about.Charset, about.Url);
}
