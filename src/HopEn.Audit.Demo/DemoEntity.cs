namespace HopEn.Audit.Demo;

/// <summary>A legal entity (EJ).</summary>
internal sealed record DemoEntity(
    string Id,
    string Finess,
    string ShortName,
    string Name,
    string LegalStatus,
    string? ClosedOn = null
);
