namespace HopEn.Audit.Demo;

/// <summary>Writes the map of what still goes by fax, by ordinary mail or on a disc, with the plan to end it.</summary>
internal static class UnsecuredExchangeFile
{
    private const string Name = "echanges-non-securises.csv";

    public static void Write(string folder, PlantedDefects ledger)
    {
        using var file = new TextFile(Path.Combine(folder, Name), DemoEncodings.Utf8, "\n");
        void Faulty(string note, string flow, string rest) =>
            ledger.Add("unsecured-exchange-plan", flow, Name, file.Line(flow + rest), note);

        file.Line("Flux;Canal;Service;Plan d’action;Échéance;Responsable;Date de réalisation");
        file.Line(
            "Comptes rendus d’imagerie aux libéraux;Fax;Imagerie;Passage à la messagerie applicative;31/12/2099;DSI;"
        );
        file.Line(
            "Résultats de biologie urgents;Fax;Laboratoire;Passage à la messagerie applicative;"
                + "31/03/2025;Biologiste responsable;15/03/2025"
        );
        Faulty("Flux sans plan", "Demandes d’avis entre sites", ";Courriel ordinaire;Gériatrie;;;;");
        Faulty("Échéance dépassée", "Images sur CD remis au patient", ";CD;Imagerie;Portail d’images;30/06/2025;;");
        Faulty(
            "Flux sans responsable",
            "Ordonnances de sortie aux pharmacies",
            ";Fax;Pharmacie;Messagerie organisationnelle de la pharmacie;31/12/2099;;"
        );
    }
}
