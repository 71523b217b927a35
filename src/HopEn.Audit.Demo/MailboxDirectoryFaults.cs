namespace HopEn.Audit.Demo;

/// <summary>Mailboxes that the directory or the white list does not show as they are declared.</summary>
internal sealed class MailboxDirectoryFaults(DemoHospital hospital, MailboxList list)
{
    public void Plant()
    {
        Visibility();
        Addresses();
    }

    private void Visibility()
    {
        foreach (var label in new[] { "Consultation de la douleur", "Centre du sommeil", "Éducation thérapeutique" })
            list.Plant(list.Org(label), "Absente de l’extraction", null, "mailbox-directory-visibility");
        list.Plant(list.Person(false), "Absente de l’extraction", null, "mailbox-directory-visibility");
        list.Plant(
            list.Org("Hôpital de jour de gériatrie"),
            "Publiée sous un autre site",
            hospital.South.Finess,
            "mailbox-directory-agreement"
        );
        var typed = list.Org("Équipe mobile de soins");
        list.Add(typed, "Déclarée ORG, publiée PER", "mailbox-directory-agreement");
        list.Published.Add(list.Entry(typed with { Type = "PER", Rpps = list.NewRpps() }, typed.Finess));
        list.Twice(list.Org("Accueil des urgences"), inCsv: false);
        list.Twice(list.Org("Bloc opératoire central"), inCsv: true);
        list.Plant(
            list.Person(false) with
            {
                Finess = hospital.North.Finess,
                Rpps = string.Empty,
            },
            "PER sans RPPS",
            hospital.North.Finess,
            "mailbox-personal-rpps"
        );
        list.Plant(
            list.Person(true) with
            {
                Finess = hospital.North.Finess,
                Rpps = "12345",
            },
            "RPPS trop court",
            hospital.North.Finess,
            "mailbox-personal-rpps"
        );
        var loose = list.Person(false);
        list.Add(loose, "PER publiée sans structure", "mailbox-personal-structure");
        list.Published.Add(
            list.Entry(loose, loose.Finess) with
            {
                StructureKind = string.Empty,
                Structure = string.Empty,
                Name = string.Empty,
            }
        );
    }

    private void Addresses()
    {
        Unreachable("Secrétariat de radiologie", "secretariat.radiologie", "Adresse sans « @ »");
        Unreachable("Secrétariat d’ophtalmologie", "ophtalmologie@@" + MailboxList.Domain, "Adresse à deux « @ »");
        Unreachable("Secrétariat de dermatologie", "derm atologie@" + MailboxList.Domain, "Espace dans l’adresse");
        Unreachable(
            "Secrétariat de rhumatologie",
            "rhumatologie@ancien-3rivieres.mssante.fr",
            "Domaine absent de la liste blanche"
        );
        Unreachable("Secrétariat d’urologie", "urologie@ch-3rivieres.example", "Domaine hors MSSanté", inCsv: true);
        list.Add(
            MailboxList.Patient(DemoMatricule.Of(7, 260_000_001) + "@patient.mssante.fr", "CAB", false),
            "Adresse d’un patient (Mon espace santé)",
            "mailbox-patient-address"
        );
        var number = DemoMatricule.Of(7, 260_000_002).ToString()[..13];
        list.Add(
            MailboxList.Patient(number + "@" + MailboxList.Domain, string.Empty, true),
            "Matricule en guise d’adresse",
            "mailbox-patient-address"
        );
    }

    private void Unreachable(string label, string address, string note, bool inCsv = false) =>
        list.Plant(
            list.Org(label) with
            {
                Address = address,
                InCsv = inCsv,
            },
            note,
            null,
            "mailbox-domain",
            "mailbox-directory-visibility"
        );
}
