namespace HopEn.Audit.Cda.Opening;

/// <summary>What an archive or a message may hold before it is refused. Nothing is ever written on the disk.</summary>
/// <param name="Depth">Wrappings inside one another.</param>
/// <param name="Entries">Members of one archive.</param>
/// <param name="UnpackedBytes">Bytes unpacked from one file that was given, whatever it nests.</param>
/// <param name="Ratio">Largest ratio between unpacked and packed sizes of a member larger than a megabyte.</param>
/// <param name="MailParts">Parts of one message.</param>
/// <param name="MailBytes">Size of one message or of one HL7 segment, in bytes.</param>
public sealed record OpeningBounds(int Depth, int Entries, long UnpackedBytes, int Ratio, int MailParts, int MailBytes)
{
    /// <summary>Room for an export of a year, not for what is built to fill a memory.</summary>
    public static OpeningBounds Default { get; } =
        new(Depth: 4, Entries: 100_000, UnpackedBytes: 16L << 30, Ratio: 200, MailParts: 200, MailBytes: 160 << 20);
}
