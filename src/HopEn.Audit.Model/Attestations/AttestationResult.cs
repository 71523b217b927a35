namespace HopEn.Audit.Model;

/// <summary>
/// A practice or an organisation that no export shows: what the establishment attests of it, by whom, when, and with what proof.
/// </summary>
public sealed record AttestationResult
{
    /// <summary>Rule that it answers.</summary>
    public required RuleId RuleId { get; init; }

    /// <summary>What is asked, French.</summary>
    public required string Question { get; init; }

    /// <summary>Document expected, French.</summary>
    public required string Proof { get; init; }

    /// <summary>What it is worth on the day of the audit.</summary>
    public required AttestationState State { get; init; }

    /// <summary>Who answered, with the function; null when nobody has.</summary>
    public string? By { get; init; }

    /// <summary>When; null when nobody has.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Last day it holds, in France; null without end.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Document named, relative to the dossier; null without one.</summary>
    public string? Evidence { get; init; }

    /// <summary>Date of that document, as declared.</summary>
    public DateOnly? Dated { get; init; }

    /// <summary>Hash of that document, hexadecimal; null unless it proves the answer.</summary>
    public string? Sha256 { get; init; }

    /// <summary>What else the establishment says; null without comment.</summary>
    public string? Comment { get; init; }
}
