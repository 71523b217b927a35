namespace HopEn.Audit.Model;

/// <summary>How far a long work has come.</summary>
/// <param name="Step">What is being done, French, without any patient datum; empty once all is done.</param>
/// <param name="Done">Units done of this step.</param>
/// <param name="Total">Units in all; 0 when unknown.</param>
public sealed record AuditProgress(string Step, long Done, long Total);
