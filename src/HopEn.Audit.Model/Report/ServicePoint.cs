namespace HopEn.Audit.Model;

/// <summary>Counts of one service.</summary>
/// <param name="Service">Label of the service.</param>
/// <param name="Numerator">Conforming subjects.</param>
/// <param name="Denominator">Subjects concerned.</param>
public sealed record ServicePoint(string Service, long Numerator, long Denominator);
