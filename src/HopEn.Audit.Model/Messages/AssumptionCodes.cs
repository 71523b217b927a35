namespace HopEn.Audit.Model;

/// <summary>Every code of a message that tells an assumption, with its parameters. The words are in <c>Reports/Words</c>.</summary>
public static class AssumptionCodes
{
    /// <summary>The FINESS PMSI follows from the legal status.</summary>
    public const string FinessPmsi = "assumption-finess-pmsi";

    /// <summary>A target that the dossier enters: what it is for, its source.</summary>
    public const string Target = "assumption-target";

    /// <summary>A rate under which a failure is held for systematic: the title of the rule.</summary>
    public const string BlockingBelow = "assumption-blocking-below";

    /// <summary>A rule that no text imposes: its title, its source.</summary>
    public const string Rule = "assumption-rule";

    /// <summary>The value is a default of the tool.</summary>
    public const string FromTool = "assumed-by-tool";

    /// <summary>The dossier tells the value.</summary>
    public const string FromDossier = "assumed-by-dossier";

    /// <summary>The rule pack tells the value.</summary>
    public const string FromPack = "assumed-by-pack";

    /// <summary>The value is a default of the rule pack.</summary>
    public const string FromPackDefault = "assumed-by-pack-default";
}
