using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HopEn.Audit.Cli.Demo;

/// <summary>What describes the dossier: dossier.yml, the waivers, the pseudonym key and a note for the reader.</summary>
internal static class DossierFiles
{
    public static void Write(string folder, int seed)
    {
        File.WriteAllText(Path.Combine(folder, "dossier.yml"), Dossier());
        File.WriteAllText(Path.Combine(folder, "derogations.yml"), Waivers);
        File.WriteAllText(Path.Combine(folder, "pseudonymes.cle"), Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes("HopEn.Audit " + seed.ToString(CultureInfo.InvariantCulture)))) + "\n");
        File.WriteAllText(Path.Combine(folder, "LISEZMOI.txt"), Note);
    }

    private static string Dossier() => $$"""
        # Dossier d’audit de démonstration : un établissement, des patients et des professionnels inventés.
        # Chaque clé est expliquée dans docs/dossier.md. Copiez ce fichier pour commencer le vôtre.
        version: 1

        establishment:
          name: {{DemoHospital.Name}}
          legal-entities: [{finess: "{{DemoFiness.LegalEntity}}", name: CH des Trois-Rivières}]
          sites:                      # FINESS géographiques du périmètre
        {{string.Join('\n', DemoHospital.Sites.Select(site => $"    - {{finess: \"{site.Finess}\", name: {site.Name}}}"))}}
          department: "99"
          sun-es: true                # financé par SUN-ES : décide des cibles de P1.O7 et P1.O8
          # finess-pmsi et legal-status sont déduits du fichier FINESS+ : écrivez-les ici pour les imposer.

        period: {start: 2025-01-01, end: 2025-07-31}

        # Un seuil de l’établissement : sans cible, le taux de qualification est montré sans être jugé.
        targets:
          ins-qualification: {value: 0.9, source: Objectif interne du dossier de démonstration}

        # Ce que l’établissement choisit là où aucun texte n’impose rien.
        settings:
          mailbox-ej-policy: refuse

        # Les hypothèses que l’établissement fait siennes : elles pèsent alors dans l’indice.
        confirmed-assumptions: [mailbox-site-attachment, mailbox-service-coverage, ins-provisional-matricule, ins-barred-attribute]

        waivers: derogations.yml
        pseudonym-key-file: pseudonymes.cle

        sources:
          - kind: unit
            files: [{{PublicFiles.Structure}}]
            date: 2025-08-04
            columns: {uf: Code UF, label: Libellé, service: Service, pole: Pôle, finess: FINESS géographique, valid-from: Début, valid-to: Fin}

          - kind: mailbox
            files: [{{MailboxFiles.Workbook}}]
            sheet: {{MailboxFiles.Sheet}}
            systeme: Console de l’opérateur
            date: 2025-08-04
            columns: {address: Adresse BAL, type: Type, finess: FINESS, service: Service, label: Libellé affiché, description: Description, responsible: Responsable, rpps: RPPS, sends: Envois}

          - kind: mailbox
            files: [{{MailboxFiles.Complement}}]
            systeme: Annuaire interne
            date: 2025-08-04
            columns: {address: Adresse BAL, type: Type, finess: FINESS, service: Service, label: Libellé affiché, description: Description, responsible: Responsable, rpps: RPPS, sends: Envois}

          - kind: directory
            files: [{{DirectoryFile.Archive}}]

          - kind: finess-csv
            files: [{{PublicFiles.FinessCsv}}]

          - kind: finess-json
            files: [{{PublicFiles.FinessJson}}]

          - kind: whitelist
            files: [{{PublicFiles.Whitelist}}]

          - kind: encounter
            files: [venues-gam-*.csv]
            systeme: GAM
            domaine: IPP-CH3R
            encoding: windows-1252
            date: 2025-08-04
            columns: {patient: IPP, encounter: N° VENUE, kind: TYPE, start: DATE ENTRÉE, end: DATE SORTIE, uf: UF}
            values:
              kind: {H: inpatient, C: consultation, S: session, EXT: outside-act}

          - kind: encounter
            files: [urgences.csv]
            systeme: Urgences
            domaine: IPP-CH3R
            separator: ","
            date: 2025-08-04
            columns: {patient: ipp, encounter: passage, kind: nature, start: debut, end: fin, uf: uf}
            values:
              kind: {U: emergency}

          - kind: identity
            files: [identites-dpi.csv]
            systeme: DPI
            domaine: IPP-CH3R
            date: 2025-08-04
            columns: {patient: IPP, status: STATUT, oid: OID INS, matricule: MATRICULE INS, birth-name: NOM DE NAISSANCE, given-names: PRÉNOMS, birth-date: DATE DE NAISSANCE, sex: SEXE, birth-place: CODE COG, reason: MOTIF, attribute: ATTRIBUT}
            values:
              status: {Qualifiée: qualified, Récupérée: retrieved, Validée: validated, Provisoire: provisional}
              reason: {Pas de pièce: no-document, INSi 01: insi-01, INSi 02: insi-02, Traits discordants: trait-mismatch, Patient étranger: foreign, Urgence: emergency}
              attribute: {Douteux: doubtful, Fictif: fictitious}

          - kind: identity
            files: [identites-gam.csv]
            systeme: GAM
            domaine: IPP-CH3R
            date: 2025-08-04
            columns: {patient: IPP, status: STATUT, oid: OID INS, matricule: MATRICULE INS, birth-name: NOM DE NAISSANCE, given-names: PRÉNOMS, birth-date: DATE DE NAISSANCE, sex: SEXE, birth-place: CODE COG, reason: MOTIF, attribute: ATTRIBUT}
            values:
              status: {Qualifiée: qualified, Récupérée: retrieved, Validée: validated, Provisoire: provisional}
              reason: {Pas de pièce: no-document, INSi 01: insi-01, INSi 02: insi-02, Traits discordants: trait-mismatch, Patient étranger: foreign, Urgence: emergency}
              attribute: {Douteux: doubtful, Fictif: fictitious}

        """;

    private const string Waivers = """
        # Une dérogation dit quelle règle, pourquoi, qui l’accorde et jusqu’à quand. Elle reste visible dans le rapport.
        - rule: mailbox-description
          reason: Les descriptions sont reprises une à une avec l’opérateur
          author: Direction de la qualité
          granted: 2025-06-01
          expires: 2099-12-31
        - rule: mailbox-label
          reason: Changement d’opérateur en cours
          author: Référent MSSanté
          granted: 2024-09-01
          expires: 2025-03-31
        - rule: mailbox-applicative
          reason: Attente du paramétrage du dossier patient
          author: Direction du système d’information
          granted: 2024-09-01
          expires: 2099-12-31

        """;

    private const string Note = """
        Dossier de démonstration de HopEn.Audit.

        Tout est inventé : l’établissement, les sites, les patients, les professionnels, les numéros FINESS (département 99).
        Des défauts ont été placés exprès dans ces fichiers ; planted-defects.json dit lesquels et où, planted-rejections.json
        dit quelles lignes sont illisibles. Ces deux fichiers, comme les exports, contiennent des identifiants (inventés) :
        ils font partie du dossier, pas des rapports.

        """;
}
