using ScottPlot;
using SkiaSharp;

namespace HopEn.Audit.Reports.Charts;

/// <summary>Gives ScottPlot a font of our own: on a machine without fonts it would silently turn text into outlines.</summary>
internal sealed class EmbeddedFont : IFontResolver
{
    /// <summary>Name under which charts ask for it.</summary>
    public const string Name = "HopEn Sans";

    private static readonly Lazy<bool> Installed = new(() =>
    {
        Fonts.FontResolvers.Insert(0, new EmbeddedFont());
        return true;
    });

    private static readonly Lazy<SKTypeface> Typeface = new(() =>
    {
        using var stream = typeof(EmbeddedFont).Assembly.GetManifestResourceStream("DejaVuSans-Latin.ttf")!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    });

    /// <summary>Makes the font known, once per process.</summary>
    public static void Install() => _ = Installed.Value;

    /// <inheritdoc />
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Name ? Typeface.Value : null;

    /// <inheritdoc />
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        fontName == Name ? Typeface.Value : null;
}
