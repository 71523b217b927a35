namespace HopEn.Audit.Cda.Documents;

/// <summary>
/// OIDs of the INS. Source: FR Core (hl7.fhir.fr.core), and the structuration minimale of the CI-SIS,
/// which names the four.
/// </summary>
public static class InsOids
{
    /// <summary>INS-NIR, production.</summary>
    public const string Nir = "1.2.250.1.213.1.4.8";

    /// <summary>INS-NIA, production.</summary>
    public const string Nia = "1.2.250.1.213.1.4.9";

    /// <summary>INS-NIR, test.</summary>
    public const string Test = "1.2.250.1.213.1.4.10";

    /// <summary>INS-NIR, demonstration.</summary>
    public const string Demonstration = "1.2.250.1.213.1.4.11";

    /// <summary>Whether an OID is one of the four.</summary>
    public static bool IsIns(string oid) => oid is Nir or Nia or Test or Demonstration;
}
