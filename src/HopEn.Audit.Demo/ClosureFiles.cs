namespace HopEn.Audit.Demo;

/// <summary>
/// What the real closure of the DMP and of Mon espace santé, from 17 May 2025 21:00 to 18 May 13:00, left behind in the invented hospital.
/// </summary>
internal static class ClosureFiles
{
    public const string Events = "evenements.csv";

    /// <summary>Error code of a closed service in the invented software; the dossier declares it.</summary>
    public const string Unavailable = "INDISPONIBLE";

    private const string Stay = "7000000099";
    private const string Resend = "outage-document-resend";

    // Validated when they are produced, save the documents that the closure itself explains.
    private static readonly ClosedDocument[] Documents =
    [
        new(
            "R1",
            "16/05/2025",
            [("17/05/2025 22:15", "Rejeté")],
            Resend,
            "Refusé pendant la fermeture, jamais renvoyé"
        ),
        new("R2", "16/05/2025", [("18/05/2025 08:40", "Rejeté"), ("19/05/2025 09:00", "Accepté")], null, string.Empty),
        new("R3", "17/05/2025", [("17/05/2025 21:00", "Rejeté"), ("18/05/2025 13:00", "Accepté")], null, string.Empty),
        new(
            "R4",
            "16/05/2025",
            [("18/05/2025 03:30", "Accepté")],
            "outage-accepted-send",
            "Accepté au milieu de la fermeture"
        ),
        new(
            "R5",
            "16/05/2025",
            [("18/05/2025", "Rejeté")],
            Resend,
            "Refusé un jour de fermeture, sans heure, jamais renvoyé"
        ),
        new(
            "R6",
            "16/05/2025",
            [("17/05/2025 20:59", "Rejeté")],
            "outage-error-code",
            "Refusé pour indisponibilité une minute avant la fermeture"
        ),
        new("R7", "18/05/2025", [], Resend, "Produit un jour de fermeture, jamais envoyé"),
        new(
            "R8",
            "09/05/2025",
            [("10/05/2025 10:00", "Accepté"), ("18/05/2025 07:00", "Rejeté")],
            Resend,
            "Nouvelle version refusée pendant la fermeture"
        ),
        new(
            "R9",
            "16/05/2025",
            [("18/05/2025 11:00", "Rejeté"), ("20/05/2025 09:30", "Opposition")],
            null,
            string.Empty
        ),
    ];

    /// <summary>Plants them among the files of a software package.</summary>
    public static void Plant(DomainFiles files, DemoUnit unit, PlantedDefects ledger)
    {
        foreach (var document in Documents)
        {
            var id = "DOC" + document.Id;
            var line = files.Documents.Line(
                $"11490-0;{document.ProducedOn};{document.ProducedOn};8197000001;{Stay};{id};CDA;{unit.Code}"
            );
            var rows = document
                .Submissions.Select(one =>
                    (
                        one.Result,
                        Line: files.Feeds.Row(
                            one.When,
                            one.Result,
                            "11490-0",
                            Stay,
                            id,
                            one.Result == "Rejeté" ? Unavailable : string.Empty
                        )
                    )
                )
                .ToArray();
            var isFed = rows.Any(row => row.Result == "Accepté");
            var isOpposed = rows.Any(row => row.Result == "Opposition");
            if (!isOpposed)
                ledger.Add("document-triple-duty", id, files.DocumentsName, line, "Ne va pas aux trois destinataires");
            if (!isFed && !isOpposed)
                ledger.Add("dmp-discharge", id, files.DocumentsName, line, "Document absent du DMP");
            if (document.Rule is not { } rule)
                continue;
            var (file, at) = rows.Length == 0 ? (files.DocumentsName, line) : (files.DmpName, rows[^1].Line);
            ledger.Add(rule, id, file, at, document.Note);
        }
    }

    /// <summary>Plants a message that left while the operator was closed.</summary>
    public static void PlantMessage(DomainFiles files, string sender, PlantedDefects ledger) =>
        ledger.Add(
            "outage-accepted-send",
            "(message)",
            files.SendsName,
            files.Sends.Line(
                $"14/06/2025 03:10;{sender};dr.x@medecins99.mssante.fr;Objet;8197000001;;Remis;CDA;11490-0;"
            ),
            "Message remis pendant la maintenance de l’opérateur"
        );

    /// <summary>Writes the interruptions that the hospital knows of, and its planned events.</summary>
    public static void Write(string folder, PlantedDefects ledger)
    {
        Template.Write(folder, "outages.yml");
        ledger.Add(
            "outage-stale-figure",
            DirectoryFile.Name,
            DirectoryFile.Name,
            null,
            "Extraction prise pendant qu’elle n’était plus republiée"
        );
        using var events = new TextFile(Path.Combine(folder, Events), DemoEncodings.Utf8, "\n");
        void Row(string day, string time, string service, string label, string? note)
        {
            var line = events.Row(day, time, service, label);
            if (note is not null)
                ledger.Add("outage-planned-event", label, Events, line, note);
        }

        events.Line("Date;Heure;Service;Libellé");
        Row("17/05/2025", "14:00", "DMP", "Formation des secrétariats", null);
        Row("18/05/2025", "10:00", "DMP", "Reprise des documents en attente", "Prévu pendant la fermeture");
        Row(
            "17/05/2025",
            string.Empty,
            "MES",
            "Atelier d’activation avec les patients",
            "Prévu le jour de la fermeture, sans heure"
        );
        Row("18/05/2025 13:00", string.Empty, "MES", "Campagne de convocations", null);
        Row("12/06/2025", "9h30", "DMP", "Mise en production du connecteur", null);
    }

    private sealed record ClosedDocument(
        string Id,
        string ProducedOn,
        (string When, string Result)[] Submissions,
        string? Rule,
        string Note
    );
}
