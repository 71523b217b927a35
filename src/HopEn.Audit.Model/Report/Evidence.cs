namespace HopEn.Audit.Model;

/// <summary>One failing row. It never identifies a patient.</summary>
public sealed record Evidence
{
    /// <summary>Pseudonym of a person, or name of a thing (address of a mailbox, FINESS).</summary>
    public required string Subject { get; init; }

    /// <summary>Language-free code of the cause; empty when the rule gives none.</summary>
    public required string Code { get; init; }

    /// <summary>Parameters of the code.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }

    /// <summary>French sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Where the row comes from; null when it does not hold to one.</summary>
    public Origin? Origin { get; init; }

    /// <summary>Month as yyyy-MM, when grouped.</summary>
    public Month? Month { get; init; }

    /// <summary>FINESS of the site, when grouped.</summary>
    public Finess? Site { get; init; }

    /// <summary>Service, when grouped.</summary>
    public string? Service { get; init; }
}
