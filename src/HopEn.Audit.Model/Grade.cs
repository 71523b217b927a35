namespace HopEn.Audit.Model;

/// <summary>The readiness an audit concludes to.</summary>
public enum Grade
{
    /// <summary>« prêt »: no blocking rule fails and coverage is sufficient.</summary>
    Ready,

    /// <summary>« prêt sous n dérogations »: as ready, but n failing rules are waived.</summary>
    ReadyWithWaivers,

    /// <summary>« non prêt »: a blocking rule fails or the bar is missed.</summary>
    NotReady,

    /// <summary>« indéterminé »: coverage is too low to conclude.</summary>
    Undetermined,
}
