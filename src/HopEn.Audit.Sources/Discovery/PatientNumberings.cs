using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>The numberings of patients that the files use, told apart by their headers.</summary>
/// <remarks>
/// Patient numbers under another header come from another software package, and may be others for the same patient.
/// </remarks>
internal sealed class PatientNumberings
{
    /// <summary>Name of the numbering that the stays use.</summary>
    public const string Local = "local";

    /// <summary>Finds the numberings of the files.</summary>
    public PatientNumberings(IReadOnlyList<DiscoveredGroup> groups) =>
        Headers = [
            .. groups
                .OrderBy(group => Rank(group.Summary.Kind?.Code))
                .Select(group => Header(group))
                .OfType<string>()
                .DistinctBy(Numbering),
        ];

    /// <summary>One header for each numbering, that of the stays first.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>The header of the patient in a file; null without one.</summary>
    public static string? Header(DiscoveredGroup group) => group.Summary.Columns.GetValueOrDefault("patient");

    /// <summary>Whether a file uses the numbering of a header.</summary>
    public static bool Uses(DiscoveredGroup group, string header) =>
        Header(group) is { } own && Numbering(own) == Numbering(header);

    /// <summary>The header that stands for the numbering of a file; null when it is that of the stays, or there is none.</summary>
    public string? OtherThanLocal(DiscoveredGroup group) =>
        Header(group) is null || Uses(group, Headers[0]) ? null : Headers.First(header => Uses(group, header));

    /// <summary>Whether a file of merges must say which numbers it merges.</summary>
    public bool IsAmbiguousMerge(DiscoveredGroup group) =>
        group.Summary.Kind?.Code == KindCodes.Merge && Headers.Count > 1;

    // « IPP », « N° IPP » and « IPP du patient » are one numbering.
    private static string Numbering(string header) =>
        string.Join(' ', HeaderWords.Of(header).Split(' ').Except(["numero", "identifiant", "patient"]));

    private static int Rank(string? kind) =>
        kind switch
        {
            KindCodes.Encounter => 0,
            KindCodes.Identity => 1,
            _ => 2,
        };
}
