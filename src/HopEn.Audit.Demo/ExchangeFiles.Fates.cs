namespace HopEn.Audit.Demo;

// What becomes of a document: sent or not and how, in the DMP or not.
internal sealed partial class ExchangeFiles
{
    private void Send(DemoEncounter encounter, DemoDocument document, int fate, string recipient, DemoRandom random)
    {
        // Before the discharge for some, long after it for a few: those are too late.
        var day =
            encounter.Kind == 'H' && random.Chance(0.1)
                ? encounter.Start
                : encounter.End + (random.Chance(0.01) ? 45 : random.Between(0, 9));
        var from = random.Next(100) switch
        {
            < 70 => Sender(encounter.Unit.Site),
            < 88 => random.Pick(organisational),
            < 96 => unattached,
            _ => "inconnue@autre-domaine.mssante.fr",
        };
        var sent = new DemoMessage(from, recipient, day);
        void Log(DemoMessage message) => files!.Send(encounter, document, message, random);
        if (fate < 27)
            Log(sent with { Result = "Rejeté" });
        else if (fate < 33)
            Log(sent with { Format = "PDF" });
        else if (fate < 36)
            Log(sent with { Format = string.Empty });
        else if (fate < 38)
            Log(sent with { To = organisational[1] });
        else
        {
            if (fate < 41)
                Log(sent with { Result = "Rejeté" });
            Log(fate < 43 ? sent with { Result = string.Empty } : sent);
            if (fate > 90)
                Log(sent with { Format = "PDF", To = "secretariat@medecins99.mssante.fr" });
        }

        if (fate > 60 && Matricule(encounter) is { } matricule)
            Log(sent with { To = matricule + "@patient.mssante.fr" });
    }

    // A few in the DMP, rejected, rejected then accepted, withdrawn, opposed.
    private void Dmp(DemoEncounter encounter, DemoDocument document, long line, int? validated, DemoRandom random)
    {
        var fate = document.IsValidated ? random.Next(100) : 99;
        void Row(string result, string error) => files!.Dmp(encounter, document, result, error);
        if (fate < 5)
            Row("Rejeté", "IDENTITE");
        else if (fate < 10)
            Row("Rejeté", "TRAITS");
        if (fate is >= 5 and < 83)
            Row("Accepté", string.Empty);
        if (fate is >= 80 and < 83)
            Row("Retiré", string.Empty);
        if (fate is >= 83 and < 85)
            Row("Opposition", string.Empty);
        var isFed = fate is >= 5 and < 80;
        if (fate is not (83 or 84) && !isFed)
            ledger.Add("dmp-" + document.Family, document.Id, files!.DocumentsName, line, "Document absent du DMP");
        if (
            fate >= 85
            && validated is { } day
            && (EncounterDates.IsClosed(document.ProducedOn) || EncounterDates.IsClosed(day))
        )
        {
            ledger.Add(
                "outage-document-resend",
                document.Id,
                files!.DocumentsName,
                line,
                "Produit ou validé un jour de fermeture, jamais envoyé"
            );
        }

        if (fate is not (83 or 84))
            files!.Await(document, line, isFed, encounter.Kind == 'H');
    }
}
