using System.Globalization;
using System.Text;

namespace HopEn.Audit.Cli.Demo;

/// <summary>The hospital's mailboxes: sound ones, then one of each defect.</summary>
internal sealed class DemoMailboxes(DemoRandom random)
{
    private const string Domain = "ch3r.mssante.fr";
    private int rpps = 10_100_000;

    public IReadOnlyList<DemoMailbox> Sound() =>
    [
        .. DemoHospital.AllServices.Where(service => service.Service != DemoHospital.ServiceWithoutBox).Select(service => Organisational(service.Service, service.Site)),
        .. DemoHospital.Sites.Select(site => new DemoMailbox
        {
            Address = $"dpi.{site.Slug}@{Domain}", Type = "APP", Finess = site.Finess, Label = $"Dossier patient, {site.Name}", IsPublished = false,
            Description = $"Envois automatiques du dossier patient informatisé, {site.Name}", Sends = 2000 + random.Next(1500), Planted = ["mailbox-applicative-verifiability"],
        }),
        .. Enumerable.Range(0, 24).Select(i => Personal(i, DemoHospital.Sites[i % 3])),
    ];

    public IReadOnlyList<DemoMailbox> Defective()
    {
        var north = DemoHospital.Sites[0];
        DemoMailbox Box(string slug, string label, params string[] rules) => Organisational(label, north) with
        {
            Address = $"{slug}@{Domain}", Service = "", Label = label, Description = $"{label}, boîte suivie chaque jour ouvré", Planted = rules,
        };
        return
        [
            Box("direction.soins", "Direction des soins", "mailbox-site-attachment") with { Finess = DemoFiness.LegalEntity, Sends = 640 },
            Box("archives", "Archives médicales", "mailbox-site-attachment") with { Finess = "1" + DemoFiness.LegalEntity, Sends = 210, PublishedFiness = DemoFiness.LegalEntity },
            Box("biologie", "Laboratoire commun", "mailbox-outside-perimeter") with { Finess = DemoFiness.OtherSite },
            Box("pharmacie.territoire", "Pharmacie de territoire", "mailbox-outside-perimeter") with { Finess = DemoFiness.OtherEntity },
            Box("hospitalisation.domicile", "Hospitalisation à domicile", "mailbox-outside-perimeter") with { Finess = DemoFiness.Unregistered },
            Box("long.sejour", "Ancien long séjour", "mailbox-closed-site") with { Finess = DemoFiness.Closed },
            Box("bloc.operatoire", "Bloc opératoire", "mailbox-finess-form") with { Finess = "", PublishedFiness = DemoFiness.North },
            Box("anesthesie", "Consultation d’anesthésie", "mailbox-finess-form") with { Finess = "99-28", PublishedFiness = DemoFiness.North },
            Box("imagerie", "Imagerie médicale", "mailbox-finess-form", "mailbox-outside-perimeter", "mailbox-directory-agreement") with { Finess = "990000029", PublishedFiness = DemoFiness.North },
            Box("accueil", "Accueil général", []) with { Finess = "99 000 002 8" , PublishedFiness = DemoFiness.North },
            Box("kinesitherapie", "Masso-kinésithérapie", "mailbox-directory-visibility") with { IsPublished = false },
            Box("dietetique", "Diététique hospitalière", "mailbox-directory-agreement") with { PublishedFiness = DemoFiness.South },
            Box("social", "Service social hospitalier", "mailbox-directory-agreement") with { PublishedType = "PER" },
            Box("stomatherapie", "Stomathérapie (ligne un)", "mailbox-duplicate-address"),
            Box("stomatherapie", "Stomathérapie (ligne deux)", "mailbox-duplicate-address"),
            Box("hygiene", "Hygiène hospitalière", "mailbox-domain", "mailbox-directory-visibility") with { Address = "hygiene@ch-trois-rivieres.fr", IsPublished = false },
            Box("addicto", "Liaison d’addictologie", "mailbox-domain") with { Address = "liaison@ancien-operateur.mssante.fr" },
            Box("nutrition", "Nutrition clinique", "mailbox-domain", "mailbox-directory-visibility") with { Address = "nutrition.ch3r.mssante.fr", IsPublished = false },
            new DemoMailbox { Address = PatientAddress(), Type = "", Planted = ["mailbox-patient-address"], IsPublished = false },
            Box("sommeil", "Laboratoire du sommeil", "mailbox-description") with { Description = "" },
            Box("douleur", "Centre de la douleur", "mailbox-description") with { Description = "Centre de la douleur" },
            Box("memoire", "Consultation mémoire", "mailbox-description") with { Description = "BAL mémoire" },
            Box("plaies", "Plaies et cicatrisation", "mailbox-description") with { Description = "Secrétariat commun du pôle" },
            Box("diabete", "Éducation du diabète", "mailbox-description") with { Description = "Secrétariat commun du pôle" },
            Box("ecg", "Explorations", "mailbox-label") with { Label = "EXPLO_FCT_2" },
            Box("eeg", "Explorations neurologiques", "mailbox-label") with { Label = "" },
            Box("vaccination", "Centre de vaccination", "mailbox-responsible") with { Responsible = "" },
            Personal(90, north) with { Rpps = "", Planted = ["mailbox-personal-rpps"] },
            Personal(91, north) with { Rpps = "1010234", Planted = ["mailbox-personal-rpps"] },
            Personal(92, north) with { PublishedFiness = "", Planted = ["mailbox-personal-structure"] },
        ];
    }

    /// <summary>Published for the hospital and declared by nobody.</summary>
    public IReadOnlyList<DemoMailbox> Undeclared() =>
        [.. Enumerable.Range(0, 3).Select(i => Organisational($"Ancien secrétariat {i + 1}", DemoHospital.Sites[i]) with { Address = $"ancien.secretariat{i + 1}@{Domain}" })];

    public static string Plain(string text)
    {
        var letters = text.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Concat(letters.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '.'));
    }

    private DemoMailbox Organisational(string service, DemoSite site) => new()
    {
        Address = $"secretariat.{Plain(service)}@{Domain}", Finess = site.Finess, Service = service, Label = $"Secrétariat de {service}",
        Description = $"Secrétariat de {service}, {site.Name} : comptes rendus et rendez-vous", Responsible = "Cadre de " + service, Sends = random.Next(300),
    };

    private DemoMailbox Personal(int index, DemoSite site) => new()
    {
        Address = $"medecin{index:00}@{Domain}", Type = "PER", Finess = site.Finess, Label = $"Docteur {index}", Rpps = $"{rpps++:00000000000}", Sends = random.Next(60),
    };

    private static string PatientAddress()
    {
        const string body = "2850699123987";
        return $"{body}{DemoPatients.Key(body)}@patient.mssante.fr";
    }
}
