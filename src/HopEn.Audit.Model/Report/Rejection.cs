namespace HopEn.Audit.Model;

/// <summary>Rows of one file rejected for one reason. No value of the row is kept.</summary>
/// <param name="File">Path relative to the dossier.</param>
/// <param name="Code">Language-free reason.</param>
/// <param name="Column">Column at fault.</param>
/// <param name="Text">French sentence: what was found, what was expected, what to do.</param>
/// <param name="Count">Rows.</param>
/// <param name="Lines">First physical lines, at most ten.</param>
public sealed record Rejection(
    string File,
    string Code,
    string? Column,
    string Text,
    long Count,
    IReadOnlyList<long> Lines
);
