namespace HopEn.Audit.Model;

/// <summary>What one channel of sending brings.</summary>
/// <param name="Channel"><c>app</c>, <c>org</c>, <c>per</c>, <c>other</c> or <c>unknown</c> (mailbox that is not declared).</param>
/// <param name="Messages">Messages of the month that were not refused.</param>
/// <param name="Patients">Patients of the month with a counted message of this channel: they do not add up.</param>
public sealed record ChannelCount(string Channel, long Messages, long Patients);
