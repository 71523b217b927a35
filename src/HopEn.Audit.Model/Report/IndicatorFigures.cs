using System.Globalization;

namespace HopEn.Audit.Model;

/// <summary>The figures that renderers show of an indicator, computed once for all of them.</summary>
/// <remarks>Those of an indicator without any patient are not asked for: nothing applies to it.</remarks>
public static class IndicatorFigures
{
    /// <summary>Patients reached among those counted, 0 to 1.</summary>
    public static decimal Rate(this IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Ratio.Of(indicator.Numerator, indicator.Denominator);
    }

    /// <summary>The rate if every patient whose messages have an unknown format was reached.</summary>
    public static decimal RateWithUncertain(this IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Ratio.Of(indicator.Numerator + indicator.Uncertain, indicator.Denominator);
    }

    /// <summary>The rate if every message that no patient could be given to had reached one more.</summary>
    public static decimal RateWithUnmatched(this IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var most = Math.Min(indicator.Denominator, indicator.Numerator + indicator.UnmatchedMessages);
        return Ratio.Of(most, indicator.Denominator);
    }

    /// <summary>Patients counted among all those of the month, 0 to 1; null when there is none.</summary>
    public static decimal? ShareOfAll(this IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.AllPatients == 0 ? null : Ratio.Of(indicator.Denominator, indicator.AllPatients);
    }

    /// <summary>Points of the rate (0 to 100) that some patients make, to one decimal.</summary>
    public static decimal Points(this IndicatorResult indicator, long patients)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Ratio.Percent(patients, indicator.Denominator);
    }

    /// <summary>The rate under a choice that turns the verdict over.</summary>
    public static decimal Rate(this SensitivityLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Ratio.Of(line.Numerator, line.Denominator);
    }

    /// <summary>The figures of the retained month; null when there is none, as for P1.O8.</summary>
    public static MonthFigures? Retained(this IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Months.FirstOrDefault(month => month.Month == indicator.Month);
    }

    /// <summary>The figure that carries the verdict; null when the month has none.</summary>
    public static ChannelFigure? Headline(this MonthFigures month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return month.Figures.FirstOrDefault(figure => figure.IsHeadline);
    }

    /// <summary>Whether the weighting carries the figure over its target: nothing says on which side it is.</summary>
    public static bool IsUnsettled(this ChannelFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure is { RawLacking: { } raw, WeightedLacking: { } weighted } && raw == 0 != (weighted == 0);
    }

    /// <summary>Days after the encounter that a figure beside is told with; null for another choice.</summary>
    public static int? Days(this FigureBeside beside)
    {
        ArgumentNullException.ThrowIfNull(beside);
        return
            beside.Code.StartsWith(FigureBeside.Window, StringComparison.Ordinal)
            && int.TryParse(beside.Code.AsSpan(FigureBeside.Window.Length), CultureInfo.InvariantCulture, out var days)
            ? days
            : null;
    }

    /// <summary>The rate of a figure beside; 0 without patient.</summary>
    public static decimal Rate(this FigureBeside beside)
    {
        ArgumentNullException.ThrowIfNull(beside);
        return beside.Denominator == 0 ? 0 : Ratio.Of(beside.Numerator, beside.Denominator);
    }

    /// <summary>The largest boxes where patients are lost, and how many are lost in the others.</summary>
    public static (IReadOnlyList<CascadeBox> Boxes, long Elsewhere) Largest(this Cascade cascade, int most)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        CascadeBox[] boxes = [.. cascade.Boxes.OrderByDescending(box => box.Patients)];
        return ([.. boxes.Take(most)], boxes.Skip(most).Sum(box => box.Patients));
    }

    /// <summary>Patients lost in all.</summary>
    public static long Lost(this Cascade cascade)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        return cascade.Boxes.Sum(box => box.Patients);
    }

    /// <summary>Types sent that the validated list does not hold.</summary>
    public static IReadOnlyList<TypeUse> OutsideList(this ValidatedTypes types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return [.. types.Types.Where(type => !type.IsListed)];
    }

    /// <summary>Types of the validated list that are never sent.</summary>
    public static IReadOnlyList<TypeUse> NeverSent(this ValidatedTypes types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return [.. types.Types.Where(type => type is { IsListed: true, Messages: 0 })];
    }
}
