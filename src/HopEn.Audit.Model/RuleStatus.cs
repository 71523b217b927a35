namespace HopEn.Audit.Model;

/// <summary>Whether a rule, target or weight rests on a text that was read.</summary>
public enum RuleStatus
{
    /// <summary>Written in the source the rule names.</summary>
    Sourced,

    /// <summary>Inferred: shown as an assumption, without weight until the dossier confirms it.</summary>
    Assumed,
}
