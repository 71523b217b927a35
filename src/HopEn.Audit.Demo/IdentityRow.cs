namespace HopEn.Audit.Demo;

/// <summary>One identity as its software exports it; statuses, reasons and attributes by their canonical codes.</summary>
internal sealed class IdentityRow
{
    public required string Ipp { get; set; }

    public required string Status { get; set; }

    public string Attribute { get; set; } = string.Empty;

    public string Oid { get; set; } = string.Empty;

    public string Matricule { get; set; } = string.Empty;

    public string Family { get; set; } = string.Empty;

    public string Given { get; set; } = string.Empty;

    public DateOnly? BirthDate { get; set; }

    public string Sex { get; set; } = string.Empty;

    public string BirthPlace { get; set; } = string.Empty;

    public string Reason { get; set; } = string.Empty;
}
