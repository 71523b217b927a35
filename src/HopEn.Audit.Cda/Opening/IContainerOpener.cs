namespace HopEn.Audit.Cda.Opening;

/// <summary>Opens a kind of container: an archive, a message, a mailbox, HL7 v2 messages.</summary>
internal interface IContainerOpener
{
    /// <summary>Gives what the container carries, lazily. A failure is an item too, and the others go on.</summary>
    /// <param name="stream">Its content, which the opener disposes of.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="depth">How many containers there are, this one included.</param>
    IEnumerable<OpenedItem> Open(Stream stream, Place place, int depth);
}
