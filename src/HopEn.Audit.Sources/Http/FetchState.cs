namespace HopEn.Audit.Sources.Http;

/// <summary>What a server answered.</summary>
public enum FetchState
{
    /// <summary>Contents.</summary>
    Fetched,

    /// <summary>Nothing changed since the contents that are kept.</summary>
    NotModified,

    /// <summary>Nothing usable.</summary>
    Failed,
}
