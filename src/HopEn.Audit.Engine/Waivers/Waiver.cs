using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Waivers;

/// <summary>A waiver as its file declares it.</summary>
internal sealed record Waiver(
    RuleId RuleId,
    string Reason,
    string Author,
    DateOnly? GrantedOn,
    DateOnly? Expires,
    Finess? Site
)
{
    private const int WarningDays = 30;

    /// <summary>What becomes of it. The last day is included, in France.</summary>
    public WaiverInfo Judge(bool fails, IReadOnlyCollection<Finess?> failingSites, DateOnly today)
    {
        var state =
            Expires < today ? WaiverState.Expired
            : !fails ? WaiverState.NotNeeded
            : Site is not null && failingSites.Any(site => site != Site) ? WaiverState.Insufficient
            : WaiverState.Applied;
        return new WaiverInfo
        {
            RuleId = RuleId,
            Reason = Reason,
            Author = Author,
            GrantedOn = GrantedOn,
            Expires = Expires,
            Site = Site,
            State = state,
            Note = Note(state, today),
        };
    }

    private AuditMessage? Note(WaiverState state, DateOnly today) =>
        state switch
        {
            WaiverState.Expired => AuditMessage.Of(WaiverCodes.Expired, Expires!.Value),
            WaiverState.NotNeeded => AuditMessage.Of(WaiverCodes.NotNeeded),
            WaiverState.Insufficient => AuditMessage.Of(WaiverCodes.Insufficient, Site!.Value),
            WaiverState.Applied when Expires is { } last && last.DayNumber - today.DayNumber <= WarningDays =>
                AuditMessage.Of(WaiverCodes.Expiring, last, WarningDays),
            WaiverState.Applied => null,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };
}
