namespace HopEn.Audit.Model;

/// <summary>One event that stopped, or will stop, a service, told by one source or several.</summary>
/// <param name="Id">
/// Made of the service and the retained day of the start, then numbered; an alert recognises the event by it,
/// whatever its hours become.
/// </param>
/// <param name="Service">The service.</param>
/// <param name="ServiceName">Its name, in French, or the words of the announcement when the service is another one.</param>
/// <param name="Nature">Scheduled or not.</param>
/// <param name="Cancelled">Whether the announcement was withdrawn.</param>
/// <param name="When">When, with every reading.</param>
/// <param name="Effects">What it stops.</param>
/// <param name="Confidence">The best confidence of its sources.</param>
/// <param name="Objectives">The objectives it touches.</param>
/// <param name="Impacts">The months it covers, in proportion.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Notices">Where it was read, the most trusted first.</param>
/// <param name="History">What its notices said before.</param>
public sealed record Outage(
    string Id,
    OutageService Service,
    string ServiceName,
    OutageNature Nature,
    bool Cancelled,
    OutageTime When,
    IReadOnlyList<OutageEffect> Effects,
    OutageConfidence Confidence,
    IReadOnlyList<OutageObjective> Objectives,
    IReadOnlyList<OutageImpact> Impacts,
    OutageAdvice Advice,
    IReadOnlyList<OutageNotice> Notices,
    IReadOnlyList<OutageRevision> History
);
