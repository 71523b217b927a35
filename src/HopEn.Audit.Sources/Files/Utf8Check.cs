using System.Buffers;
using System.Text;

namespace HopEn.Audit.Sources.Files;

/// <summary>Tells, block after block, whether a text is valid UTF-8.</summary>
/// <remarks>Texts are nearly all ASCII: jumping from one accent to the next is three times as fast as the framework's check.</remarks>
internal sealed class Utf8Check
{
    private byte[] carried = [];
    private bool failed;

    /// <summary>Whether everything seen so far is valid, and no character is cut at the end.</summary>
    public bool IsValid => !failed && carried.Length == 0;

    /// <summary>Looks at the next block.</summary>
    public void Append(ReadOnlySpan<byte> block)
    {
        if (failed)
            return;
        if (carried.Length > 0)
            block = Complete(block);
        while (!failed && block.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var accent)
        {
            block = block[accent..];
            var status = Rune.DecodeFromUtf8(block, out _, out var consumed);
            failed = status == OperationStatus.InvalidData;
            if (status == OperationStatus.NeedMoreData)
            {
                carried = block.ToArray();
                return;
            }

            block = block[consumed..];
        }
    }

    // The character that the previous block cut: its missing bytes are among the first three of this one.
    private ReadOnlySpan<byte> Complete(ReadOnlySpan<byte> block)
    {
        byte[] joined = [.. carried, .. block[..Math.Min(3, block.Length)]];
        var status = Rune.DecodeFromUtf8(joined, out _, out var consumed);
        failed = status == OperationStatus.InvalidData;
        if (status == OperationStatus.NeedMoreData)
        {
            carried = joined;
            return [];
        }

        var taken = consumed - carried.Length;
        carried = [];
        return failed ? [] : block[taken..];
    }
}
