namespace HopEn.Audit.Model;

/// <summary>Submissions to the DMP over some days.</summary>
/// <param name="Accepted">Accepted.</param>
/// <param name="Refused">Refused.</param>
public sealed record FeedTotal(long Accepted, long Refused)
{
    internal static FeedTotal Of(IEnumerable<FeedDay> days)
    {
        FeedDay[] all = [.. days];
        return new FeedTotal(all.Sum(day => day.Accepted), all.Sum(day => day.Refused));
    }
}
