namespace HopEn.Audit.Demo;

/// <summary>A geographic entity (ET).</summary>
/// <param name="Finess">FINESS ET.</param>
/// <param name="Entity">FINESS EJ.</param>
/// <param name="ShortName">Name of 38 characters at most.</param>
/// <param name="Name">Full name.</param>
/// <param name="Category">Code of category (TRE_R66).</param>
/// <param name="ClosedOn">yyyy-MM-dd; null when open or when FINESS gives no day.</param>
/// <param name="IsOpen">Whether it is open.</param>
/// <param name="Qualification">Share of its patients whose INS is qualified in the middle of the period.</param>
internal sealed record DemoSite(
    string Finess,
    string Entity,
    string ShortName,
    string Name,
    string Category,
    string? ClosedOn = null,
    bool IsOpen = true,
    double Qualification = 0
);
