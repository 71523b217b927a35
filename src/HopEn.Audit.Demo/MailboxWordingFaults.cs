namespace HopEn.Audit.Demo;

/// <summary>Mailboxes whose words tell a correspondent nothing. All are published rightly.</summary>
internal sealed class MailboxWordingFaults(DemoHospital hospital, MailboxList list)
{
    public void Plant()
    {
        Descriptions();
        Labels();
        Responsibles();
    }

    private void Descriptions()
    {
        const string shared = "Adresse générale du service, comptes rendus";
        Described("Unité d’addictologie", string.Empty, "Sans description");
        Described("Consultation de tabacologie", "Consultation de tabacologie", "Description égale au libellé");
        Described("Unité de coordination gériatrique", "Description-MSS", "Description de remplissage");
        Described("Centre de vaccination", "Vaccins", "Description trop courte");
        Described("Consultation de génétique", shared, "Description partagée");
        Described("Consultation mémoire", shared, "Description partagée", inCsv: true);
        var copied = list.Org("Consultation de nutrition");
        Fault(copied with { Description = copied.Address }, "Description égale à l’adresse", "mailbox-description");
    }

    private void Labels()
    {
        const string rule = "mailbox-label";
        Fault(list.Org("Unité de pharmacologie") with { Label = string.Empty }, "Sans libellé", rule);
        Fault(list.Org("Unité de toxicologie") with { Label = "UF-1187-SEC" }, "Un code pour libellé", rule);
        var named = list.Org("Unité d’allergologie");
        Fault(named with { Label = named.Address }, "L’adresse pour libellé", rule);
    }

    private void Responsibles()
    {
        const string rule = "mailbox-responsible";
        var (first, second) = (list.Org("Centre antidouleur"), list.Org("Hospitalisation de semaine"));
        Fault(first with { Responsible = string.Empty }, "Sans responsable", rule);
        Fault(second with { Responsible = string.Empty, InCsv = true }, "Sans responsable", rule);
    }

    private void Described(string label, string description, string note, bool inCsv = false)
    {
        var box = list.Org(label) with { Description = description, InCsv = inCsv };
        Fault(box, note, "mailbox-description");
    }

    private void Fault(DemoMailbox box, string note, string rule) => list.Plant(box, note, hospital.North.Finess, rule);
}
