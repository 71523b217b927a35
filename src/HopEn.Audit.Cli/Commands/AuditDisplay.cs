using HopEn.Audit.Cli.Hosting;

namespace HopEn.Audit.Cli.Commands;

/// <summary>What of a run is shown on the terminal.</summary>
/// <param name="Session">Session.</param>
/// <param name="IsQuiet">Whether nothing but results and errors is said.</param>
/// <param name="PrintsResult">Whether the result is printed.</param>
/// <param name="NoColour">Whether colours are refused.</param>
internal sealed record AuditDisplay(Session Session, bool IsQuiet, bool PrintsResult = false, bool NoColour = false);
