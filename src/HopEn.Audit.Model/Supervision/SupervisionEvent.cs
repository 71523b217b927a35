using System.Text.Json.Serialization;

namespace HopEn.Audit.Model.Supervision;

/// <summary>One line that a supervised run writes for its parent process.</summary>
/// <remarks>New kinds and fields may be added; none changes its meaning.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(RunStarted), "started")]
[JsonDerivedType(typeof(RunProgress), "progress")]
[JsonDerivedType(typeof(RunWarning), "warning")]
[JsonDerivedType(typeof(FileWritten), "written")]
[JsonDerivedType(typeof(RunFinished), "finished")]
public abstract record SupervisionEvent;

/// <summary>The run began: always the first line.</summary>
/// <param name="RunId">Unique identifier of the run (UUID version 7).</param>
public sealed record RunStarted(string RunId) : SupervisionEvent;

/// <summary>How far the run has come.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Done">Units done of this step.</param>
/// <param name="Total">Units in all; 0 when unknown.</param>
public sealed record RunProgress(RunStep Step, long Done, long Total) : SupervisionEvent;

/// <summary>Something to know; its French sentence goes to the standard error.</summary>
/// <param name="Code">What.</param>
public sealed record RunWarning(WarningCode Code) : SupervisionEvent;

/// <summary>A file was given its place.</summary>
/// <param name="Path">Absolute path.</param>
public sealed record FileWritten(string Path) : SupervisionEvent;

/// <summary>The run is over and result.json is written: always the last line.</summary>
/// <param name="ExitCode">What the process answers.</param>
/// <param name="Error">Why it failed; null when the audit ran.</param>
/// <param name="Result">Absolute path of result.json; null when it could not be written.</param>
public sealed record RunFinished(int ExitCode, ErrorCode? Error, string? Result) : SupervisionEvent;
