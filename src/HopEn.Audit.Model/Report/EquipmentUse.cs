namespace HopEn.Audit.Model;

/// <summary>The equipment rate that weighs the patients of one department.</summary>
/// <param name="Department">Its code; null when the dossier tells none.</param>
/// <param name="Patients">Patients of the month it weighs.</param>
/// <param name="Rate">The rate; null when no file and no text tells it.</param>
/// <param name="Month">Month of that rate: the latest at or before the month counted.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record EquipmentUse(string? Department, long Patients, Rate? Rate, Month? Month, string? Source);
