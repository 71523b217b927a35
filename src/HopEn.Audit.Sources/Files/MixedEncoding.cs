using System.Text;

namespace HopEn.Audit.Sources.Files;

/// <summary>Windows-1252 in which some characters are in UTF-8: what files of two programs put end to end look like.</summary>
/// <remarks>An accent in UTF-8 makes two signs that no French text in Windows-1252 puts side by side (Ã©): nothing is guessed.</remarks>
internal static class MixedEncoding
{
    /// <summary>Plain Windows-1252.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Reads UTF-8, and every byte that is none as Windows-1252.</summary>
    public static Encoding Reader { get; } =
        Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new Windows1252Fallback());

    /// <summary>Whether a rune is a letter or sign that French exports hold: others are two signs of Windows-1252 side by side.</summary>
    public static bool IsFrench(Rune rune) =>
        rune.Value is (>= 0xA0 and <= 0x17F) or (>= 0x2010 and <= 0x203A) or 0x20AC or 0x202F;

    private sealed class Windows1252Fallback : DecoderFallback
    {
        public override int MaxCharCount => 3;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();
    }

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private string text = string.Empty;
        private int next;

        public override int Remaining => text.Length - next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            text = Windows1252.GetString(bytesUnknown);
            next = 0;
            return text.Length > 0;
        }

        public override char GetNextChar() => next < text.Length ? text[next++] : '\0';

        public override bool MovePrevious()
        {
            if (next == 0)
                return false;
            next--;
            return true;
        }

        public override void Reset() => (text, next) = (string.Empty, 0);
    }
}
