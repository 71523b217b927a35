using HopEn.Audit.Engine.Kinds;

namespace HopEn.Audit.Engine.Requests;

/// <summary>Somebody who holds exports.</summary>
/// <param name="Id">Language-free identifier.</param>
/// <param name="Name">Who, French.</param>
/// <param name="Exports">What that person holds.</param>
internal sealed record RequestRecipient(string Id, string Name, IReadOnlyList<RequestExport> Exports);

/// <summary>An export somebody holds.</summary>
/// <param name="Id">Language-free identifier.</param>
/// <param name="Kind">Kind of source; null for what is no source.</param>
/// <param name="Title">What it is, French.</param>
/// <param name="Why">Why it is asked for.</param>
/// <param name="How">How to make it.</param>
internal sealed record RequestExport(string Id, SourceKind? Kind, string Title, string Why, string How)
{
    /// <summary>Columns of what is no kind of source: header and what it holds.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Columns { get; init; }

    /// <summary>Whether the codes to explain are listed with it.</summary>
    public required bool ListsCodes { get; init; }
}
