namespace HopEn.Audit.Model;

/// <summary>Something that an outage stops.</summary>
/// <param name="Use">What it is; null when the word's meaning is not known, and then nothing is made of it.</param>
/// <param name="Word">The word of the announcement, as it stands.</param>
public sealed record OutageEffect(OutageUse? Use, string Word);
