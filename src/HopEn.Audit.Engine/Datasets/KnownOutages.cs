using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>The interruptions that an audit knows of, and where they were looked for.</summary>
/// <param name="Outages">Merged, in the order of their starts, those withdrawn included.</param>
/// <param name="Sources">Every source, read or not.</param>
public sealed record KnownOutages(IReadOnlyList<Outage> Outages, IReadOnlyList<OutageSourceInfo> Sources)
{
    /// <summary>Nothing is known, nothing was looked at.</summary>
    public static KnownOutages None { get; } = new([], []);
}
