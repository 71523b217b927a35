namespace HopEn.Audit.Model;

/// <summary>How much a failing rule matters. Codes are the kebab-case names.</summary>
public enum Severity
{
    /// <summary>« bloquante »: while it fails the grade is « non prêt ».</summary>
    Blocking,

    /// <summary>« majeure ».</summary>
    Major,

    /// <summary>« mineure ».</summary>
    Minor,

    /// <summary>« information »: shown, never weighed.</summary>
    Information,
}
