namespace HopEn.Audit.Sources.Http;

/// <summary>Why nothing usable was had of a server.</summary>
public enum FetchFailureKind
{
    /// <summary>The answer was not whole at the time limit.</summary>
    TooSlow,

    /// <summary>No connection could be made, or it was cut.</summary>
    Unreachable,

    /// <summary>The address is of this machine or of a private network.</summary>
    PrivateAddress,

    /// <summary>The address is neither http nor https, or holds a password.</summary>
    AddressNotAccepted,

    /// <summary>The server says that nothing changed, and nothing is kept.</summary>
    NothingKept,

    /// <summary>The server answered with an error, or with a redirect to an address that can't be read.</summary>
    Refused,

    /// <summary>The server redirects to an address without encryption.</summary>
    InsecureRedirect,

    /// <summary>The server redirects to another host.</summary>
    OtherHost,

    /// <summary>The server redirects too many times.</summary>
    TooManyRedirects,

    /// <summary>The contents are larger than accepted.</summary>
    TooLarge,

    /// <summary>The contents are empty.</summary>
    Empty,
}
