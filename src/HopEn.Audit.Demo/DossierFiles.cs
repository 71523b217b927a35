using System.Globalization;
using System.Security.Cryptography;

namespace HopEn.Audit.Demo;

/// <summary>
/// Writes what is written by hand in a real dossier: dossier.yml, the waivers, the attestations, the visits, the key of pseudonyms, a
/// note to the reader. Their texts are in <c>Templates</c>.
/// </summary>
internal static class DossierFiles
{
    public static void Write(string folder, DemoOptions options, DemoHospital hospital)
    {
        var hasApplicative = options.WithApplicativeMailbox;
        var seed = options.Seed.ToString(CultureInfo.InvariantCulture);
        Template.Write(
            folder,
            "dossier.yml",
            ("main", hospital.Main.Finess),
            ("second", hospital.Second.Finess),
            ("north", hospital.North.Finess),
            ("centre", hospital.Centre.Finess),
            ("south", hospital.South.Finess),
            ("surgery-use-cases", hasApplicative ? "convocation, preoperative-instructions" : "automatic-duplicate"),
            ("maternity-use-case", hasApplicative ? "welcome-booklet" : "automatic-duplicate")
        );
        Template.Write(
            folder,
            "derogations.yml",
            ("unneeded", hasApplicative ? "mailbox-applicative" : "mailbox-applicative-verifiability")
        );
        Template.Write(folder, "LISEZMOI.txt", ("seed", seed));
        Text(folder, "attestations.yml", Template.Fill("attestations.yml").TrimEnd('\n'));
        Text(folder, "visites.yml", Template.Fill("visites.yml").TrimEnd('\n'));
        Text(
            folder,
            "feuille-de-presence-mssante.txt",
            "Formation MSSanté du 12/05/2025 : vingt-trois présents (démonstration, personne n’existe).\n"
        );
        var key = SHA256.HashData(DemoEncodings.Utf8.GetBytes("HopEn.Audit demo " + seed));
        Text(folder, "pseudonymes.cle", Convert.ToBase64String(key) + "\n");
    }

    private static void Text(string folder, string name, string text) =>
        File.WriteAllText(Path.Combine(folder, name), text, DemoEncodings.Utf8);
}
