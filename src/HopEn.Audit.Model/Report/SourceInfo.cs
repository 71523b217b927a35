namespace HopEn.Audit.Model;

/// <summary>A file that was read.</summary>
public sealed record SourceInfo
{
    /// <summary>Kind of source, for instance encounter.</summary>
    public required string Kind { get; init; }

    /// <summary>What the kind is called in a table, French.</summary>
    public required string Label { get; init; }

    /// <summary>Path relative to the dossier.</summary>
    public required string File { get; init; }

    /// <summary>Hash of the bytes, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Encoding used.</summary>
    public required string Encoding { get; init; }

    /// <summary>Label of the software it comes from.</summary>
    public string? System { get; init; }

    /// <summary>Records read.</summary>
    public required long Rows { get; init; }

    /// <summary>Records that could not be used.</summary>
    public required long Rejected { get; init; }

    /// <summary>Records of other entities or out of period: filtered, not faults.</summary>
    public required long OutOfScope { get; init; }

    /// <summary>Date the data speak of (generation of the extraction, day of the export).</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where that date comes from; read one after the other.</summary>
    public IReadOnlyList<AuditMessage> DateOrigins
    {
        get;
        // A key that is absent comes as null.
        init => field = value ?? [];
    } = [];

    /// <summary>Age on the day of the audit.</summary>
    public int? AgeDays { get; init; }
}
