namespace HopEn.Audit.Model;

/// <summary>
/// Every code of a message that tells why there is no score, or why a rule weighs nothing, with its parameters. The words are in
/// <c>Reports/Words</c>.
/// </summary>
public static class ScoreCodes
{
    /// <summary>No rule that was evaluated weighs.</summary>
    public const string NothingWeighs = "score-nothing-weighs";

    /// <summary>Too few obligations were verified: how many, of how many. What is missing follows.</summary>
    public const string TooLittle = "score-too-little";

    /// <summary>Blocking rules are broken: their ids.</summary>
    public const string Broken = "score-broken";

    /// <summary>A blocking rule of the category is broken.</summary>
    public const string CategoryBroken = "category-broken";

    /// <summary>No rule of the category was asked.</summary>
    public const string CategoryNotAsked = "category-not-asked";

    /// <summary>No rule of the category weighs.</summary>
    public const string CategoryWithoutWeight = "category-without-weight";

    /// <summary>The data that the rules of the category need are missing.</summary>
    public const string CategoryWithoutData = "category-without-data";

    /// <summary>A rule without target weighs nothing.</summary>
    public const string WeightWithoutTarget = "weight-without-target";

    /// <summary>An assumption that the dossier does not confirm weighs nothing.</summary>
    public const string WeightUnconfirmed = "weight-unconfirmed";

    /// <summary>A rule that no programme names weighs nothing.</summary>
    public const string WeightOutside = "weight-outside";

    /// <summary>No programme says how lenient it is with this rule: the tool's own tolerance and span apply.</summary>
    public const string ScaleDefault = "scale-default";
}
