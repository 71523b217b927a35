using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Engine.Requests;

/// <summary>Somebody who holds exports.</summary>
/// <param name="Id">Language-free identifier.</param>
/// <param name="Name">Who, French.</param>
/// <param name="Exports">What that person holds.</param>
internal sealed record RequestRecipient(string Id, string Name, IReadOnlyList<RequestExport> Exports);

/// <summary>An export somebody holds.</summary>
/// <param name="Id">Language-free identifier.</param>
/// <param name="Kind">Kind of source; null for what this version doesn't read.</param>
/// <param name="Title">What it is, French.</param>
/// <param name="Why">Why it is asked for.</param>
/// <param name="How">How to make it.</param>
/// <param name="Columns">Columns of what isn't a kind of source: header and label.</param>
internal sealed record RequestExport(
    string Id,
    SourceKind? Kind,
    string Title,
    string Why,
    string How,
    IReadOnlyList<(string Header, string Label)> Columns
);
