namespace HopEn.Audit.Model;

/// <summary>What renderers ask of the attestations of a report.</summary>
public static class AttestationFigures
{
    /// <summary>How many are worth what, from those proved to those without answer; empty states left out.</summary>
    public static IReadOnlyList<(AttestationState State, int Count)> CountByState(
        this IReadOnlyList<AttestationResult> attestations
    )
    {
        ArgumentNullException.ThrowIfNull(attestations);
        return
        [
            .. attestations.CountBy(one => one.State).OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)),
        ];
    }

    /// <summary>Questions to answer, or to answer again.</summary>
    public static int ToAnswer(this IReadOnlyList<AttestationResult> attestations)
    {
        ArgumentNullException.ThrowIfNull(attestations);
        return attestations.Count(one =>
            one.State is AttestationState.Open or AttestationState.Expired or AttestationState.Future
        );
    }

    /// <summary>Practices declared that a dated document would prove.</summary>
    public static int ToProve(this IReadOnlyList<AttestationResult> attestations)
    {
        ArgumentNullException.ThrowIfNull(attestations);
        return attestations.Count(one => one.State == AttestationState.Declared);
    }
}
