namespace HopEn.Audit.Model.Supervision;

/// <summary>The steps of a run, in their order; with several programmes or establishments, they come again for each.</summary>
public enum RunStep
{
    /// <summary>The sources are read.</summary>
    Loading,

    /// <summary>The rules are evaluated.</summary>
    Evaluating,

    /// <summary>The reports are drawn and written.</summary>
    Writing,
}
