namespace HopEn.Audit.Model;

/// <summary>A family of documents counted by encounter: one without any document is invisible in a rate per document.</summary>
/// <param name="Kind"><c>stay</c>, <c>consultation</c>, or <c>encounter</c> where nothing tells which ones ask for a document.</param>
/// <param name="Encounters">Encounters counted; those whose only documents are of an opposed patient left out.</param>
/// <param name="Described">Those that have a document of the family.</param>
/// <param name="Fed">Those of which one at least is in the DMP.</param>
public sealed record StayFeeding(string Kind, long Encounters, long Described, long Fed);
