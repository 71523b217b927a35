namespace HopEn.Audit.Cda.Tests.CiSis;

/// <summary>A kit of our own making: the five common schemas, which accept everything, and the volets that a test writes.</summary>
internal sealed class OwnKit : IDisposable
{
    /// <summary>A schema that accepts everything.</summary>
    public const string Sound =
        """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">"""
        + """<pattern><rule context="/*"><assert test="true()">.</assert></rule></pattern></schema>""";

    private static readonly string[] Common =
    [
        "profils/IHE",
        "profils/terminologies/schematron/terminologie",
        "profils/CI-SIS_ModelesDeContenusCDA",
        "profils/structurationMinimale/ASIP-STRUCT-MIN-StrucMin",
        "profils/CI-SIS_Modeles_ANS",
    ];

    private readonly Folder folder = new();

    public OwnKit()
    {
        foreach (var master in Common)
            With(master, Sound);
    }

    public string Path => folder.Path;

    /// <summary>Writes a schema by the name of its master.</summary>
    public OwnKit With(string master, string schema)
    {
        folder.Write($"schematrons/{master}.sch", schema);
        return this;
    }

    public void Dispose() => folder.Dispose();
}
