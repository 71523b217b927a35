namespace HopEn.Audit.Engine.Kinds;

/// <summary>How an export is asked for.</summary>
/// <param name="From">Identifier of who holds it.</param>
/// <param name="Place">Its place on the page of that person.</param>
/// <param name="Title">What it is, French.</param>
/// <param name="Why">Why it is asked for.</param>
/// <param name="How">How to make it.</param>
/// <param name="CodesPlace">Its place among the exports whose codes must be explained; null when they need not.</param>
public sealed record KindRequest(string From, int Place, string Title, string Why, string How, int? CodesPlace);

/// <summary>Somebody who holds exports.</summary>
/// <param name="Id">Language-free identifier.</param>
/// <param name="Name">Who, French.</param>
/// <param name="Exports">What that person holds besides the kinds of source.</param>
public sealed record KindRecipient(string Id, string Name, IReadOnlyList<KindExport> Exports);

/// <summary>Something that is asked for and is no kind of source.</summary>
/// <param name="Id">Language-free identifier.</param>
/// <param name="Title">What it is, French.</param>
/// <param name="Why">Why it is asked for.</param>
/// <param name="How">How to make it.</param>
/// <param name="ListsCodes">Whether the codes to explain are listed with it.</param>
/// <param name="Columns">Its columns: header to what it holds.</param>
public sealed record KindExport(
    string Id,
    string Title,
    string Why,
    string How,
    bool ListsCodes,
    IReadOnlyList<KeyValuePair<string, string>> Columns
);
