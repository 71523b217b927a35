namespace HopEn.Audit.Demo;

/// <summary>A geographic entity (ET).</summary>
/// <param name="Finess">FINESS ET.</param>
/// <param name="Entity">FINESS EJ.</param>
/// <param name="ShortName">Name of 38 characters at most.</param>
/// <param name="Name">Full name.</param>
/// <param name="Category">Code of category (TRE_R66).</param>
internal sealed record DemoSite(string Finess, string Entity, string ShortName, string Name, string Category)
{
    /// <summary>yyyy-MM-dd; null when open or when FINESS gives no day.</summary>
    public string? ClosedOn { get; init; }

    /// <summary>Whether it is open.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>Share of its patients whose INS is qualified in the middle of the period.</summary>
    public double Qualification { get; init; }
}
