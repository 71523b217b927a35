namespace HopEn.Audit.Model;

/// <summary>Failures that share a cause.</summary>
/// <param name="Code">Language-free code.</param>
/// <param name="Text">French text, without its parameters when they differ.</param>
/// <param name="Count">Failing rows.</param>
public sealed record DetailCount(string Code, string Text, long Count);
