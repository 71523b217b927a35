namespace HopEn.Audit.Model;

/// <summary>Submissions to the DMP over some days.</summary>
/// <param name="Accepted">Accepted.</param>
/// <param name="Refused">Refused.</param>
public sealed record SubmissionTotal(long Accepted, long Refused)
{
    internal static SubmissionTotal Of(IEnumerable<SubmissionDay> days)
    {
        SubmissionDay[] all = [.. days];
        return new SubmissionTotal(all.Sum(day => day.Accepted), all.Sum(day => day.Refused));
    }
}
