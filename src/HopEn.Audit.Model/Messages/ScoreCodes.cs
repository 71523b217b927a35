namespace HopEn.Audit.Model;

/// <summary>Every code of a message that tells why there is no score, with its parameters. The words are in <c>Reports/Words</c>.</summary>
public static class ScoreCodes
{
    /// <summary>No rule that was evaluated weighs.</summary>
    public const string NothingWeighs = "score-nothing-weighs";

    /// <summary>Too few obligations were verified: how many, of how many. What is missing follows.</summary>
    public const string TooLittle = "score-too-little";

    /// <summary>Blocking rules are broken: their ids.</summary>
    public const string Broken = "score-broken";
}
