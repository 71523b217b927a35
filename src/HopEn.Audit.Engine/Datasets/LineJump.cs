namespace HopEn.Audit.Engine.Datasets;

/// <summary>From this record on, physical lines are this much further than the count of records tells.</summary>
/// <param name="Record">Record from 0 within its file.</param>
/// <param name="Shift">Lines to add.</param>
public readonly record struct LineJump(long Record, long Shift);
