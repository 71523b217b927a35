namespace HopEn.Audit.Model;

/// <summary>
/// Every code of a message that titles a query of the file for the ARS; none has a parameter. The words are in
/// <c>Reports/Words</c>.
/// </summary>
public static class EvidenceCodes
{
    /// <summary>The tables that are read, and the views that rules ask.</summary>
    public const string Views = "evidence-views";

    /// <summary>The population and the messages linked to each stay, with the choices of the dossier.</summary>
    public const string Population = "evidence-population";
}
