using System.Text;

namespace HopEn.Audit.Demo;

/// <summary>The encodings of hospital exports. A character that one can't write is a fault of the generator, never a « ? ».</summary>
internal static class DemoEncodings
{
    public static Encoding Utf8 { get; } = new UTF8Encoding(false, true);

    public static Encoding Utf8WithMark { get; } = new UTF8Encoding(true, true);

    public static Encoding Windows1252 { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding(
            1252,
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        )!;
}
