using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>A dated phrase found in a text.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="IsPublication">Whether it tells when the text was published.</param>
/// <param name="Time">What it means.</param>
public sealed record DatedPhrase(string Text, int Start, bool IsPublication, OutageTime Time);
