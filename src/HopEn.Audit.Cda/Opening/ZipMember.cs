namespace HopEn.Audit.Cda.Opening;

/// <summary>A member of an archive, unpacked.</summary>
/// <param name="Name">Its name in the archive.</param>
/// <param name="Rank">Its rank there, from 1.</param>
/// <param name="Content">Its bytes; empty when there is a fault.</param>
/// <param name="Fault">Code and French reason when it could not be unpacked.</param>
internal sealed record ZipMember(
    string Name,
    int Rank,
    ReadOnlyMemory<byte> Content,
    (string Code, string Message)? Fault = null
);
