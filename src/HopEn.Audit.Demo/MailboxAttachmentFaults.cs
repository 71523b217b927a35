namespace HopEn.Audit.Demo;

/// <summary>Mailboxes attached to the wrong structure, or to a number that is none.</summary>
internal sealed class MailboxAttachmentFaults(DemoHospital hospital, MailboxList list)
{
    private const string Attachment = "mailbox-site-attachment";
    private const string Outside = "mailbox-outside-perimeter";
    private const string ClosedSite = "mailbox-closed-site";
    private const string Form = "mailbox-finess-form";

    public void Plant()
    {
        LegalEntities();
        OtherHospitals();
        ClosedSites();
        Malformed();
    }

    private void LegalEntities()
    {
        const string note = "Rattachée à l’entité juridique";
        var (main, second) = (hospital.Main.Finess, hospital.Second.Finess);
        Attached(list.Org("Direction des soins", main), note, Attachment);
        Attached(list.Org("Commission médicale d’établissement", main) with { InCsv = true }, note, Attachment);
        Attached(
            list.Org("Accueil de Sainte-Orme", second),
            "Rattachée à une entité juridique qui n’a qu’un site",
            Attachment
        );
    }

    private void OtherHospitals()
    {
        Attached(
            list.Org("Équipe mobile du Val-Perdu", hospital.NeighbourSite.Finess),
            "Rattachée au site d’un autre hôpital",
            Outside
        );
        Attached(
            list.Org("Coordination du Val-Perdu", hospital.Neighbour.Finess),
            "Rattachée à une autre entité juridique",
            Outside
        );
        var shared = list.Org("Plateau d’imagerie partagé", hospital.ImagingSite.Finess);
        Attached(shared with { InCsv = true }, "Rattachée au GCS d’imagerie", Outside);
        Attached(
            list.Org("Centre de dépistage", hospital.UnknownFiness),
            "FINESS bien formé, inconnu des répertoires",
            Outside
        );
    }

    private void ClosedSites()
    {
        Attached(
            list.Org("Secrétariat des Tilleuls", hospital.ClosedSite.Finess),
            "Rattachée à un site fermé",
            ClosedSite
        );
        Attached(
            list.Org("Accueil de l’annexe du Moulin", hospital.InactiveSite.Finess),
            "Rattachée à un site inactif sans date de fermeture",
            ClosedSite
        );
        Attached(
            list.Org("Maternité de Belle-Aurore", hospital.Closed.Finess),
            "Rattachée à une entité juridique fermée",
            ClosedSite,
            Outside
        );
    }

    private void Malformed()
    {
        var north = hospital.North.Finess;
        list.Plant(list.Org("Service social hospitalier", string.Empty), "Sans FINESS", north, Form);
        list.Plant(list.Org("Unité de diététique", "99000"), "FINESS trop court", north, Form);
        var named = list.Org("Rééducation fonctionnelle", "SITE NORD");
        list.Plant(named with { InCsv = true }, "Un nom à la place du FINESS", north, Form);
        list.Plant(
            list.Org("Équipe d’hygiène hospitalière", DemoFiness.WithWrongKey(north)),
            "Clé du FINESS fausse",
            north,
            Form,
            Outside,
            "mailbox-directory-agreement"
        );
    }

    private void Attached(DemoMailbox box, string note, params string[] rules) =>
        list.Plant(box, note, box.Finess, rules);
}
