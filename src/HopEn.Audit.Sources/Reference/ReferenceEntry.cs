using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Reference;

/// <summary>A public file read once into the cache.</summary>
/// <param name="Kind">Code of the kind of source it is.</param>
/// <param name="File">Name of the original, with its member; never its folder.</param>
/// <param name="Sha256">Hash of the original's bytes, hexadecimal.</param>
/// <param name="Encoding">Encoding used.</param>
/// <param name="Date">Day the data speak of.</param>
/// <param name="DateOrigin">Where that day comes from, a code.</param>
/// <param name="ImportedAt">Moment of the import, Europe/Paris.</param>
/// <param name="Notices">What was worth saying while it was read.</param>
/// <param name="Tables">Rows it gave, per row table.</param>
public sealed record ReferenceEntry(
    string Kind,
    string File,
    string Sha256,
    string Encoding,
    DateOnly? Date,
    string? DateOrigin,
    DateTimeOffset ImportedAt,
    IReadOnlyList<AuditMessage> Notices,
    IReadOnlyList<ReferenceTable> Tables
);
