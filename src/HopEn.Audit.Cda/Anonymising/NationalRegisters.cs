using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Anonymising;

/// <summary>Roots of identifiers that name a national register, not an establishment: they are kept.</summary>
internal static class NationalRegisters
{
    /// <summary>Professionals: type digit, then RPPS and others (CI-SIS).</summary>
    public const string Professional = "1.2.250.1.71.4.2.1";

    /// <summary>Structures: type digit, then FINESS and others (CI-SIS).</summary>
    public const string Structure = "1.2.250.1.71.4.2.2";

    /// <summary>The host of the DMP, as a custodian.</summary>
    private const string DmpHost = "1.2.250.1.213.4.1";

    /// <summary>Whether a root is kept; those of the INS become that of the test INS.</summary>
    public static bool Contains(string root) => root is Professional or Structure or DmpHost || InsOids.IsIns(root);
}
