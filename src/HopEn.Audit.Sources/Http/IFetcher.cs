namespace HopEn.Audit.Sources.Http;

/// <summary>Asks servers for what they publish.</summary>
public interface IFetcher
{
    /// <summary>Asks for an address.</summary>
    /// <param name="url">Address.</param>
    /// <param name="etag">Mark of the version that is kept; null when none.</param>
    /// <param name="lastModified">When the version that is kept last changed, as the server wrote it; null when unknown.</param>
    /// <param name="cancellation">Stops at once.</param>
    /// <returns>What became of it: a server that refuses, or that is not reached, is no exception.</returns>
    Task<FetchResult> FetchAsync(Uri url, string? etag, string? lastModified, CancellationToken cancellation);
}
