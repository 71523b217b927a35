using System.Globalization;
using System.Text.RegularExpressions;
using ScottPlot;

namespace HopEn.Audit.Reports.Charts;

/// <summary>What all charts share: the font, the bare frame, and an SVG that is the same on every machine and fits a page.</summary>
internal static partial class ChartSvg
{
    public static Plot NewPlot()
    {
        EmbeddedFont.Install();
        var plot = new Plot();
        plot.Font.Set(EmbeddedFont.Name);
        return plot;
    }

    /// <summary>The SVG of a plot, whose text stays text.</summary>
    /// <param name="plot">Plot.</param>
    /// <param name="key">Prefix of the identifiers inside the SVG, unique in the page.</param>
    /// <param name="width">Width, in units of the drawing.</param>
    /// <param name="height">Height.</param>
    public static string Of(Plot plot, string key, int width, int height)
    {
        plot.Axes.Right.IsVisible = false;
        plot.Axes.Top.IsVisible = false;
        plot.Grid.XAxisStyle.IsVisible = false;
        return Normalised(key, plot.GetSvgXml(width, height));
    }

    // Clip ids come from a counter of the process, and must stay apart from those of the page's other charts;
    // the XML prologue has no place inside a page; the size must follow the page.
    private static string Normalised(string key, string svg)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        svg = svg[svg.IndexOf("<svg", StringComparison.Ordinal)..];
        svg = ClipId()
            .Replace(svg, match =>
                ids.TryGetValue(match.Value, out var known)
                    ? known
                    : ids[match.Value] = $"{key}-" + ids.Count.ToString(CultureInfo.InvariantCulture)
            );
        return Size().Replace(svg, "viewBox=\"0 0 $1 $2\"", 1);
    }

    [GeneratedRegex("cl_[0-9a-f]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClipId();

    [GeneratedRegex("width=\"([0-9]+)\" height=\"([0-9]+)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Size();
}
