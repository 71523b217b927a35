namespace HopEn.Audit.Cda.Xdm;

/// <summary>A file of the package, as it is.</summary>
/// <param name="Name">Name in the archive, with « / ».</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="Sha1">SHA-1 of its bytes, in lower-case hexadecimal: the hash that XDM defines.</param>
/// <param name="IsDocument">Whether it is opened as a document, and so has a result of its own.</param>
public sealed record XdmFile(string Name, long Size, string Sha1, bool IsDocument = false);
