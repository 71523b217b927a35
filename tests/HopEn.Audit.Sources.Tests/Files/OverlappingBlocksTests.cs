using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tests.Files;

public sealed class OverlappingBlocksTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(65_530)]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void A_word_is_found_once_wherever_a_block_ends(int place)
    {
        var bytes = new byte[250_000];
        "mergeCell "u8.CopyTo(bytes.AsSpan(place));
        Places(new MemoryStream(bytes)).ShouldBe([place]);
    }

    [Fact]
    public void A_word_is_found_in_a_stream_that_gives_a_byte_a_time() =>
        Places(new Trickle([.. "<<mergeCell mergeCell "u8])).ShouldBe([2, 12]);

    private static List<long> Places(Stream stream)
    {
        var (word, found) = ("mergeCell "u8.ToArray(), new List<long>());
        foreach (var (at, bytes) in OverlappingBlocks.Of(stream, word.Length))
        {
            for (int next, from = 0; (next = bytes.Span[from..].IndexOf(word)) >= 0; from += next + 1)
                found.Add(at + from + next);
        }

        return found;
    }

    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }
}
