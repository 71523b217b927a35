namespace HopEn.Audit.Model.ArsEvidence;

/// <summary>Mean activity of the complete months of the period, emergencies left out.</summary>
/// <param name="Months">Complete months counted; 0 when there is none.</param>
/// <param name="Patients">Mean distinct patients per month.</param>
/// <param name="Stays">Mean stays closed per month.</param>
/// <param name="Consultations">Mean consultations per month.</param>
public sealed record MonthlyActivity(int Months, decimal Patients, decimal Stays, decimal Consultations);
