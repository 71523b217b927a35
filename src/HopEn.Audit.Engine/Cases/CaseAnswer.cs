namespace HopEn.Audit.Engine.Cases;

/// <summary>The answer of a rule about one row, as a case writes it: true, false, null, or the cause of a failure.</summary>
/// <param name="Conforming">What the rule says; null when the row is not concerned.</param>
/// <param name="Detail">Cause of a failure with its parameters.</param>
internal sealed record CaseAnswer(bool? Conforming, string? Detail)
{
    public const string True = "true";
    public const string False = "false";
    public const string Null = "null";

    /// <summary>Whether it is what a case expects; a cause without parameters stands for any of them.</summary>
    public bool Is(string expected) =>
        expected switch
        {
            True => Conforming == true,
            False => Conforming == false,
            Null => Conforming is null,
            _ => Conforming == false
                && Detail is not null
                && (Detail == expected || (!expected.Contains('|') && Detail.Split('|')[0] == expected)),
        };

    /// <summary>The answer as a case would write it.</summary>
    public string Written =>
        Conforming switch
        {
            true => True,
            null => Null,
            false => Detail ?? False,
        };
}
