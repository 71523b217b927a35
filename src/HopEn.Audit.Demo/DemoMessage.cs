namespace HopEn.Audit.Demo;

/// <summary>One line of the MSSanté log.</summary>
/// <param name="From">Address of the sender.</param>
/// <param name="To">Address of the recipient.</param>
/// <param name="Day">Day it left, as a rank of <see cref="EncounterDates"/>.</param>
internal sealed record DemoMessage(string From, string To, int Day)
{
    /// <summary>What the log says became of it, empty when it says nothing.</summary>
    public string Result { get; init; } = "Remis";

    /// <summary>CDA, PDF, or empty.</summary>
    public string Format { get; init; } = "CDA";

    public bool IsRejected => Result == "Rejeté";

    public bool IsToPatient => To.EndsWith("@patient.mssante.fr", StringComparison.Ordinal);
}
