namespace HopEn.Audit.Cda.Schematron;

/// <summary>How a runner works.</summary>
public sealed record SchematronOptions
{
    /// <summary>
    /// Replaces what a message quotes from the document (names, identifiers, codes).
    /// True unless the message stays inside the process.
    /// </summary>
    public bool MaskDocumentContent { get; init; } = true;

    /// <summary>What stands in a message for a masked value.</summary>
    public string Mask { get; init; } = "[valeur masquée]";

    /// <summary>The names that people know terminologies by, for those whose file is named by an identifier.</summary>
    public IReadOnlyDictionary<string, string> Terminologies { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The time one document may take, all schemas together.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of the time limit.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
