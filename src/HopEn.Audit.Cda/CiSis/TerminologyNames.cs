namespace HopEn.Audit.Cda.CiSis;

/// <summary>
/// The code systems that the official kit reads, each in a file named by its OID. Source:
/// <c>Terminologies.txt</c> of the kit.
/// </summary>
public static class TerminologyNames
{
    /// <summary>The name of each system by its OID.</summary>
    public static IReadOnlyDictionary<string, string> ByOid { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["2.16.840.1.113883.6.1"] = "LOINC",
            ["2.16.840.1.113883.6.3"] = "CIM-10",
            ["2.16.840.1.113883.6.8"] = "UCUM",
            ["2.16.840.1.113883.6.73"] = "ATC",
            ["2.16.840.1.113883.6.96"] = "SNOMED CT",
            ["2.16.840.1.113883.6.347"] = "CIM-11",
            ["2.16.840.1.113883.3.26.1.1"] = "NCIT",
            ["0.4.0.127.0.16.1.1.2.1"] = "EDQM",
            ["1.2.250.1.213.1.1.4.322"] = "TA_ASIP",
            ["1.2.250.1.213.2.5"] = "CCAM",
            ["1.2.250.1.213.2.11"] = "ADICAP",
            ["1.2.250.1.213.2.59"] = "Medicabase",
            ["1.2.250.1.213.2.62"] = "UCD",
            ["1.2.250.1.213.2.65"] = "CLADIMED",
            ["1.2.250.1.213.2.68"] = "EMDN",
        };
}
