namespace HopEn.Audit.Model;

/// <summary>The files of one kind of source together.</summary>
/// <param name="Kind">Kind of source, for instance encounter.</param>
/// <param name="Label">What the kind is called in a table, French.</param>
/// <param name="Files">Files.</param>
/// <param name="Rows">Records read.</param>
/// <param name="LeftOut">Records that count for nothing.</param>
/// <param name="Latest">Latest date that the data speak of; null when no file is dated.</param>
public sealed record SourceTotal(string Kind, string Label, int Files, long Rows, long LeftOut, DateOnly? Latest);
