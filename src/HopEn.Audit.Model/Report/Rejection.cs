namespace HopEn.Audit.Model;

/// <summary>Rows of one source rejected for one reason. No value of the row is kept.</summary>
/// <param name="Origin">The source as a whole: its file without a line, its address.</param>
/// <param name="Code">Language-free reason.</param>
/// <param name="Column">Column at fault.</param>
/// <param name="Text">French sentence: what was found, what was expected, what to do.</param>
/// <param name="Count">Rows.</param>
/// <param name="Samples">The first of them, at most ten.</param>
public sealed record Rejection(
    Origin Origin,
    string Code,
    string? Column,
    string Text,
    long Count,
    IReadOnlyList<Origin> Samples
);
