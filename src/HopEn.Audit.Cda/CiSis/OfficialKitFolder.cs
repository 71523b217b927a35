using HopEn.Audit.Cda.Schematron;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.CiSis;

/// <summary>Finds the files of the official kit in the folder that the user gives, whatever their letter case.</summary>
internal static class OfficialKitFolder
{
    /// <summary>The five schemas that judge every document, from the folder of the schemas.</summary>
    public static IReadOnlyList<string> CommonMasters { get; } =
    [
        "profils/IHE",
        "profils/terminologies/schematron/terminologie",
        "profils/CI-SIS_ModelesDeContenusCDA",
        "profils/structurationMinimale/ASIP-STRUCT-MIN-StrucMin",
        "profils/CI-SIS_Modeles_ANS",
    ];

    /// <summary>The folder of the schemas: the one given, or one that it holds.</summary>
    /// <exception cref="ConfigurationException">There is no kit there.</exception>
    public static string FindSchematrons(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ConfigurationException(
                $"{folder}\u202f: dossier introuvable\u202f; --ci-sis attend le dossier du kit TestContenuCDA de l’ANS"
            );
        return Candidates(Path.GetFullPath(folder)).FirstOrDefault(HasCommonMasters)
            ?? throw new ConfigurationException(
                $"{folder}\u202f: les cinq schémas communs (profils/IHE.sch…) n’y sont pas\u202f; "
                    + "--ci-sis attend le dossier du kit TestContenuCDA de l’ANS, "
                    + "celui qui contient schematrons, jeuxDeValeurs et infrastructure"
            );
    }

    /// <summary>The file of a master schema, as the disk spells it.</summary>
    public static string MasterFile(string schematrons, string master) =>
        new SchemaFiles(schematrons).Find(schematrons, master + ".sch").Path
        ?? Path.Combine(schematrons, master + ".sch");

    /// <summary>The entry point of the XML schema; null when the kit has none.</summary>
    public static string? FindXmlSchema(string root)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 4,
            MatchCasing = MatchCasing.CaseInsensitive,
        };
        return new[] { Path.Combine(root, "infrastructure"), root }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "CDA_extended.xsd", options))
            .FirstOrDefault();
    }

    private static bool HasCommonMasters(string schematrons) =>
        CommonMasters.All(master => File.Exists(MasterFile(schematrons, master)));

    private static IEnumerable<string> Candidates(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 };
        return Directory
            .EnumerateDirectories(folder, "*", options)
            .Order(StringComparer.Ordinal)
            .Where(inner => Path.GetFileName(inner).Equals("schematrons", StringComparison.OrdinalIgnoreCase))
            .Prepend(folder);
    }
}
