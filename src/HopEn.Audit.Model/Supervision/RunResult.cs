namespace HopEn.Audit.Model.Supervision;

/// <summary>What a supervised run leaves for its parent: result.json, written last and whole.</summary>
public sealed record RunResult
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "result.json";

    /// <summary>Version that this program writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Version of this contract; grows when a field changes its meaning or goes.</summary>
    public required int Version { get; init; }

    /// <summary>Unique identifier of the run (UUID version 7): that of its first report.</summary>
    public required string RunId { get; init; }

    /// <summary>Programmes audited, one report each, in the order of the reports.</summary>
    public required IReadOnlyList<string> Programmes { get; init; }

    /// <summary>FINESS of the legal entities audited.</summary>
    public required IReadOnlyList<Finess> Entities { get; init; }

    /// <summary>Files written; empty when the audit failed.</summary>
    public required IReadOnlyList<ResultFile> Files { get; init; }

    /// <summary>What the process answers.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Why it failed; null when the audit ran, whatever its verdict.</summary>
    public RunError? Error { get; init; }
}

/// <summary>A file of a run.</summary>
/// <param name="Path">Path from the folder of result.json, with « / ».</param>
/// <param name="Sha256">Hash of its content, in lower-case hexadecimal.</param>
/// <param name="Bytes">Its size.</param>
public sealed record ResultFile(string Path, string Sha256, long Bytes);

/// <summary>Why a run failed.</summary>
/// <param name="Code">What a program decides on.</param>
/// <param name="Message">One French sentence for the user, or several, a line each.</param>
public sealed record RunError(ErrorCode Code, string Message);
