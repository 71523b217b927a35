namespace HopEn.Audit.Engine.Datasets;

/// <summary>How a dataset is opened.</summary>
/// <param name="PseudonymKey">Secret from which keys of patients and pseudonyms derive; at least 16 bytes.</param>
/// <param name="TemporaryFolder">Private folder that may receive spilled pages and rewritten files; the dataset's owner sweeps it.</param>
/// <param name="MemoryBytes">
/// Peak memory of the process to aim at; DuckDB gets part of it. Null for <see cref="MemoryBudget.Default"/>.
/// </param>
public sealed record DatasetOptions(byte[] PseudonymKey, string TemporaryFolder, long? MemoryBytes);
