namespace HopEn.Audit.Model;

/// <summary>A fault by test, over all documents.</summary>
public sealed record ConformanceFault
{
    /// <summary>Layer: opening, xdm, mail, xsd, builtin, official.</summary>
    public required string Layer { get; init; }

    /// <summary>Schematron, without its extension; null when the check is not one.</summary>
    public string? Schematron { get; init; }

    /// <summary>error, warning, or not-assessable.</summary>
    public required string Role { get; init; }

    /// <summary>The test as it is written, or a stable code; null without.</summary>
    public string? Test { get; init; }

    /// <summary>What it says the first time, French, without any content of a document.</summary>
    public required string Message { get; init; }

    /// <summary>Documents concerned.</summary>
    public required long Documents { get; init; }

    /// <summary>Times it fires.</summary>
    public required long Firings { get; init; }

    /// <summary>What to do.</summary>
    public required AuditMessage Remedy { get; init; }

    /// <summary>A document to open: file of the dossier, then what is inside after each « ! ».</summary>
    public Origin? Sample { get; init; }
}
