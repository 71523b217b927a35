using HopEn.Audit.Engine.Kinds;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>One source of the dossier: one or several files of the same kind and layout.</summary>
/// <param name="Kind">What the files hold.</param>
/// <param name="Files">Names or globs relative to the folder, as written.</param>
/// <param name="System">Label of the software they come from.</param>
/// <param name="Domain">Domain of the patient keys: keys of different domains never match by themselves.</param>
/// <param name="EncounterDomain">Domain of the stay numbers, that of the patient keys unless told.</param>
/// <param name="OtherDomain">Domain of the other keys of a correspondence.</param>
/// <param name="IsShared">
/// Whether the files also hold rows of other establishments, to be left out and counted rather than taken for faults.
/// </param>
/// <param name="Columns">Canonical column to header of the file; empty to recognise headers by their names.</param>
/// <param name="Values">Canonical column to (value of the file to canonical code).</param>
/// <param name="Encoding">utf-8, windows-1252 or iso-8859-1; null to detect.</param>
/// <param name="Separator">Column separator; null to detect.</param>
/// <param name="Sheet">Sheet of a workbook; null for the first, * for all.</param>
/// <param name="Date">Day the data speak of; null to deduce.</param>
/// <param name="HeaderLine">Line of the headers when titles precede them; null for the first filled line.</param>
/// <param name="Line">Line of the source in dossier.yml, for messages.</param>
public sealed record DossierSource(
    SourceKind Kind,
    IReadOnlyList<string> Files,
    string? System,
    string Domain,
    string EncounterDomain,
    string? OtherDomain,
    bool IsShared,
    IReadOnlyDictionary<string, string> Columns,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values,
    string? Encoding,
    char? Separator,
    string? Sheet,
    DateOnly? Date,
    int? HeaderLine,
    int Line
)
{
    /// <summary>Which tables of an archive, by name or glob; null for all of them.</summary>
    public string? Member { get; init; }

    /// <summary>What says nothing in its cells, beyond what everybody knows.</summary>
    public IReadOnlyList<string> Nulls { get; init; } = [];

    /// <summary>A file of its own, read as it is published.</summary>
    public static DossierSource Plain(SourceKind kind, string file) =>
        new(
            Kind: kind,
            Files: [file],
            System: null,
            Domain: "local",
            EncounterDomain: "local",
            OtherDomain: null,
            IsShared: false,
            Columns: new Dictionary<string, string>(),
            Values: new Dictionary<string, IReadOnlyDictionary<string, string>>(),
            Encoding: null,
            Separator: null,
            Sheet: null,
            Date: null,
            HeaderLine: null,
            Line: 0
        );
}
