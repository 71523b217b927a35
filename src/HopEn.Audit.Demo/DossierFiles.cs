using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HopEn.Audit.Demo;

/// <summary>Writes what is written by hand in a real dossier: dossier.yml, the waivers, the key of pseudonyms, a note to the reader.</summary>
internal static class DossierFiles
{
    private const string Waivers = "derogations.yml";
    private const string Key = "pseudonymes.cle";
    private const string GamColumns =
        "{patient: IPP, status: Statut de l’identité, attribute: Attribut, oid: OID INS, matricule: Matricule INS, birth-name: Nom de naissance, given-names: Prénoms de naissance, birth-date: Date de naissance, sex: Sexe, birth-place: COG naissance, reason: Motif}";
    private const string SouthColumns =
        "{patient: ID_PATIENT, status: STATUT, attribute: ATTRIBUT, oid: OID, matricule: MATRICULE, birth-name: NOM, given-names: PRENOMS, birth-date: DDN, sex: SEXE, birth-place: COG, reason: MOTIF}";

    public static void Write(string folder, DemoOptions options, DemoHospital hospital)
    {
        Text(folder, "dossier.yml", Dossier(hospital, options));
        Text(folder, Waivers, WaiverList(options));
        Text(
            folder,
            Key,
            Convert.ToBase64String(
                SHA256.HashData(
                    Encoding.UTF8.GetBytes("HopEn.Audit demo " + options.Seed.ToString(CultureInfo.InvariantCulture))
                )
            ) + "\n"
        );
        Text(folder, "LISEZMOI.txt", Readme(options));
        Text(folder, "attestations.yml", Attestations);
        Text(folder, "visites.yml", Visits);
        Text(
            folder,
            "feuille-de-presence-mssante.txt",
            "Formation MSSanté du 12/05/2025 : vingt-trois présents (démonstration, personne n’existe).\n"
        );
    }

    // One of each: proved, without a document, out of date, with a document that is not there. All the others are left to attest.
    private const string Attestations = """
        # Attestations de démonstration ; « hopen-audit attest DOSSIER » pose les questions encore ouvertes.
        - {rule: mssante-training, answer: oui, by: "Mme Exemple, ressources humaines", on: 2025-05-14, evidence: feuille-de-presence-mssante.txt, dated: 2025-05-12, valid-until: 2035-12-31}
        - {rule: external-communication, answer: oui, by: "M. Exemple, communication", on: 2025-06-02}
        - {rule: sending-follow-up, answer: oui, by: "Mme Modèle, systèmes d’information", on: 2024-03-01, valid-until: 2025-03-01}
        - {rule: care-circle-practice, answer: oui, by: "M. Modèle, bureau des entrées", on: 2025-04-10, evidence: procedure-admission.pdf, dated: 2025-04-01}
        """;

    // Of the last visit three are kept, one is in hand and one is nobody's; of the first, one is still open.
    private const string Visits = """
        # Visites de démonstration ; « hopen-audit visit DOSSIER » dit ce que sont devenus les engagements et note ceux du jour.
        - on: 2025-01-21
          programme: hopen2-phase1
          score: 78.5
          commitments:
            - {rule: mailbox-closed-site, text: "Fermer les BAL du site dont l’activité a cessé", owner: "Référent MSSanté", due: 2025-03-31, was: 0.94}
            - {rule: mailbox-applicative, text: "Ouvrir une BAL applicative", owner: "Direction des systèmes d’information", due: 2025-03-31, was: 0}
        - on: 2025-04-15
          programme: hopen2-phase1
          score: 85.4
          commitments:
            - {rule: citizen-message-patients, text: "Écrire à un patient sur deux des parcours retenus", owner: "Responsables des parcours", due: 2025-07-31, expected: 0.5, was: 0.41}
            - {rule: pathway-use-case, text: "Choisir un cas d’usage qualitatif dans la liste de l’ARS", owner: "CME", due: 2025-05-31, was: 0}
            - {rule: mssante-training, text: "Former les secrétariats à la MSSanté", owner: "Ressources humaines", due: 2025-06-30, done: 2025-05-12}
            - {rule: ins-qualification, text: "Qualifier neuf identités sur dix", owner: "Cellule d’identitovigilance", due: 2030-12-31, expected: 0.9, was: 0.743}
            - {text: "Nommer un suppléant du référent MSSanté", owner: "Direction des soins", due: 2025-06-30}
        """;

    private static void Text(string folder, string name, string text) =>
        File.WriteAllText(Path.Combine(folder, name), text.ReplaceLineEndings("\n"), DemoEncodings.Utf8);

    private static string Dossier(DemoHospital hospital, DemoOptions options) =>
        $$"""
            # Dossier de démonstration : un hôpital public inventé, trois sites, sept mois.
            # Chaque clé est expliquée dans docs/dossier.md ; une clé inconnue est refusée avec son numéro de ligne.
            version: 1

            establishment:
              name: CH des Trois-Rivières
              legal-entities:                    # FINESS juridiques (EJ)
                - {finess: "{{hospital.Main.Finess}}", name: CH des Trois-Rivières}
                - {finess: "{{hospital.Second.Finess}}", name: Hôpital intercommunal de Sainte-Orme}
              sites:                             # FINESS géographiques (ET)
                - {finess: "{{hospital.North.Finess}}", name: Site Nord}
                - {finess: "{{hospital.Centre.Finess}}", name: Site Centre}
                - {finess: "{{hospital.South.Finess}}", name: Site Sud}
              finess-pmsi: "{{hospital.Main.Finess}}"
              legal-status: "14"                 # établissement public intercommunal
              department: "99"
              sun-es: true

            period: {start: 2025-01-01, end: 2025-07-31}

            # Choix de l’établissement : les BAL rattachées à l’entité juridique sont à corriger.
            settings: {mailbox-ej-policy: refuse, mailbox-description-min-length: 15, outage-error-codes: {{ClosureFiles.Unavailable}}}
            targets:
              ins-qualification: {value: 0.9, source: "Objectif interne voté en CME le 12/03/2025"}
            waivers: {{Waivers}}
            pseudonym-key-file: {{Key}}

            # Ce que les définitions de P1.O7 et P1.O8 laissent ouvert : ici, les choix par défaut, sauf les adresses de test.
            population: {month: last-complete, send-link: encounter, send-days-after: 30, channel: tous, weighting: aucune, excluded-recipients: [secretariat@medecins99.mssante.fr]}
            # Types de documents envoyés aux correspondants, validés par la CME : l’imagerie n’y est pas, l’anatomopathologie n’est jamais envoyée.
            document-types: {validated-by: cme, validated-on: 2025-03-12, codes: [11490-0, 34874-8, 11488-4, 11502-2, 60568-3]}
            pathways:
              - {id: chirurgie-ambulatoire, title: Chirurgie ambulatoire, validated-by: cme, validated-on: 2025-03-12, window-before: 30, window-after: 15, use-cases: [{{(
                options.WithApplicativeMailbox ? "convocation, preoperative-instructions" : "automatic-duplicate"
            )}}], mailbox: secretariat.chirurgie-ambulatoire@ch-3rivieres.mssante.fr, reader: Secrétariat de chirurgie}
              - {id: insuffisance-cardiaque, title: Insuffisance cardiaque, validated-by: direction, validated-on: 2025-02-03, window-before: 10, window-after: 30, use-cases: [automatic-duplicate]}
              - {id: dialyse-conseil, title: Conseil en dialyse, validated-by: cme, validated-on: 2025-03-12, window-before: 30, window-after: 30, use-cases: [regulatory-documents]}
              - {id: maternite, title: Maternité, window-before: 60, window-after: 20, use-cases: [{{(
                options.WithApplicativeMailbox ? "welcome-booklet" : "automatic-duplicate"
            )}}]}

            # Matrices de réponse que « evidence » remplit ; celles-ci sont inventées, déposez à leur place votre copie du modèle officiel.
            evidence: {matrices: {P1.O7: {{MatrixFiles.Professional}}, P1.O8: {{MatrixFiles.Citizen}}} }

            sources:
              # Venues de la GAM : un fichier par mois, Windows-1252, dates JJ/MM/AAAA.
              - kind: encounter
                files: [gam-venues-*.csv]
                systeme: GAM
                domaine: IPP-CH3R
                columns: {patient: IPP, encounter: NDA, kind: TYPE, start: ENTREE, end: SORTIE, uf: UF}
                values: {kind: {{Kinds(DemoDomain.Gam)}} }
                encoding: windows-1252
                separator: ";"
                date: 2025-08-04

              # Venues du logiciel du site Sud : un seul fichier, UTF-8, dates AAAA-MM-JJ.
              - kind: encounter
                files: [sejours-sud.csv]
                systeme: Soins-Sud
                domaine: IPP-SUD
                columns: {patient: ID_PATIENT, encounter: VENUE, kind: NATURE, start: DEBUT, end: FIN, uf: UF, finess: FINESS, service: SERVICE}
                values: {kind: {{Kinds(DemoDomain.South)}} }
                date: 2025-08-04

              # Identités : le statut est celui du jour de l’export, non celui du mois de la venue.
            {{Identities(DemoDomain.Gam, GamColumns)}}
            {{Identities(DemoDomain.South, SouthColumns)}}
              # Identifiants : qui est le même patient dans les deux logiciels, et les dossiers fusionnés.
              - kind: crosswalk
                files: [{{KeyFiles.Crosswalk}}]
                domaine: {{DemoDomain.Gam.Name}}
                autre-domaine: {{DemoDomain.South.Name}}
                columns: {patient: IPP GAM, other-patient: IPP Soins-Sud}
                date: 2025-08-04
            {{Merges(DemoDomain.Gam)}}{{Merges(DemoDomain.South)}}
              # Chiffres donnés par les éditeurs, sans les lignes : déclarés, non recalculés.
              - kind: indicator
                files: [{{IndicatorFile.Name}}]
                date: 2025-08-04
            {{string.Concat(
                DemoDomain.All.Select(Exchanges)
            )}}  # Messages aux patients : la console ne connaît ni patient ni séjour, l’adresse donne l’INS.
              - kind: send
                files: [{{ExchangeFiles.Citizen}}]
                systeme: Console opérateur
                columns: {sent-on: Date, sender: De, recipient: À, result: Statut}
                values: {result: {Remis: accepted, Échec: rejected} }
                date: 2025-08-18
              - kind: pathway
                files: [{{ExchangeFiles.Pathways}}]
                domaine: {{DemoDomain.Gam.Name}}
                date: 2025-08-18
              - kind: unsecured-exchange
                files: [echanges-non-securises.csv]
                values: {channel: {Fax: fax, Courriel ordinaire: email, CD: usb} }
                date: 2025-08-04
              # Documents reçus : une date vide veut dire que ce n’est pas arrivé.
              - kind: reception
                files: [{{ReceptionFile.Name}}]
                systeme: DPI
                columns: {received-on: Reçu le, integrated-on: Intégré le, opened-on: Ouvert le, origin: Provenance, type: Code LOINC, patient: IPP, uf: UF destinataire}
                values: {origin: {DMP: dmp, MSSanté: mssante} }
                date: 2025-08-18
              - kind: equipment-rate
                files: [taux-equipement.csv]
                date: 2025-08-18

              # Interruptions connues de l’établissement (celles que l’outil fournit s’y ajoutent), et événements prévus sur le DMP et MES.
              - kind: outages
                files: [{{ClosureFiles.Outages}}]
              - kind: planned-event
                files: [{{ClosureFiles.Events}}]
                date: 2025-08-04

              # Documents CDA tels qu’ils partent : archive, paquets IHE_XDM, courriels, flux HL7. Le kit officiel de l’ANS s’ajoute avec « ci-sis ».
              - kind: cda
                files: ["{{ClinicalDocumentFiles.Pattern}}"]
                systeme: DPI
                date: 2025-08-18

              # Structure : en-têtes reconnus d’eux-mêmes, libellés avec sauts de ligne.
              - kind: unit
                files: [{{StructureFile.Name}}]
                date: 2025-08-01

              # BAL déclarées : export de la console de l’opérateur, et liste tenue par le site Sud.
              - kind: mailbox
                files: [{{MailboxFiles.Workbook}}]
                systeme: Console opérateur
                sheet: {{MailboxFiles.Sheet}}
                columns: {address: Adresse de la BAL, type: Type de boîte, finess: FINESS de rattachement, service: Service, label: Libellé, description: Description, responsible: Responsable, rpps: RPPS du titulaire, sends: Messages envoyés}
                date: 2025-08-04
              - kind: mailbox
                files: [{{MailboxFiles.Csv}}]
                systeme: Liste du site Sud
                date: 2025-08-04

              # Annuaires nationaux, tels que publiés.
              - kind: directory
                files: [{{DirectoryFile.Archive}}]
              - kind: finess-csv
                files: [{{FinessFiles.Csv}}]
              - kind: finess-json
                files: [{{FinessFiles.Json}}]
              - kind: whitelist
                files: [{{WhitelistFile.Name}}]

            """;

    private static string Identities(DemoDomain domain, string columns) =>
        $$"""
              - kind: identity
                files: [{{domain.IdentityFile}}]
                systeme: {{domain.System}}
                domaine: {{domain.Name}}
                columns: {{columns}}
                values:
                  status: {{Map(domain.Statuses.Select(Reverse))}}
                  attribute: {{Map(domain.Attributes.Select(Reverse))}}
                  sex: {I: unknown}
                  reason: {{Map(domain.Reasons.Select(Reverse))}}
                date: 2025-08-04

            """;

    private static string Exchanges(DemoDomain domain) =>
        $$"""
        # {{domain.System}} : envois, documents, DMP, correspondants. L’objet des messages n’est jamais lu.
          - kind: send
            files: [{{ExchangeFiles.Name("envois-mssante", domain)}}]
            systeme: {{domain.System}}
            domaine: {{domain.Name}}
            columns: {{(domain.Index == 0
                ? "{sent-on: Date d’envoi, sender: Expéditeur, recipient: Destinataire, patient: IPP, encounter: NDA, result: Statut, format: Format, type: Type de document, document: Id document}"
                : "{sent-on: DATE_ENVOI, sender: DE, recipient: A, patient: ID_PATIENT, encounter: VENUE, result: ETAT, format: FORMAT, type: TYPE_DOC, document: ID_DOC}")}}
            values: {result: {Remis: accepted, Rejeté: rejected}, format: {CDA: cda, PDF: other-format} }
            date: 2025-08-18
          - kind: document
            files: [{{ExchangeFiles.Name("documents", domain)}}]
            systeme: {{domain.System}}
            domaine: {{domain.Name}}
            columns: {type: Code LOINC, produced-on: Date de production, validated-on: Date de validation, patient: IPP, encounter: NDA, document: Id document, format: Format, uf: UF}
            values: {format: {CDA: cda} }
            date: 2025-08-18
          - kind: dmp-submission
            files: [{{ExchangeFiles.Name("dmp", domain)}}]
            systeme: {{domain.System}}
            domaine: {{domain.Name}}
            columns: {submitted-on: Date alimentation, result: Statut DMP, type: Code LOINC, encounter: NDA, document: Id document, error: Code erreur}
            values: {result: {Accepté: accepted, Rejeté: rejected, Retiré: withdrawn, Opposition: opposed} }
            date: 2025-08-18
          - kind: correspondent
            files: [{{ExchangeFiles.Name("correspondants", domain)}}]
            systeme: {{domain.System}}
            domaine: {{domain.Name}}
            date: 2025-08-18

        """;

    private static string Merges(DemoDomain domain) =>
        $$"""
              - kind: merge
                files: [{{KeyFiles.Merges(domain)}}]
                systeme: {{domain.System}}
                domaine: {{domain.Name}}
                date: 2025-08-04

            """;

    private static (string, string) Reverse(KeyValuePair<string, string> pair) => (pair.Value, pair.Key);

    private static string Map(IEnumerable<(string Written, string Code)> pairs) =>
        "{" + string.Join(", ", pairs.Select(pair => $"\"{pair.Written}\": {pair.Code}")) + "}";

    private static string Kinds(DemoDomain domain) => Map(domain.Kinds.Select(kind => (kind.Value, Kind(kind.Key))));

    private static string Kind(char letter) =>
        letter switch
        {
            'H' => "inpatient",
            'C' => "consultation",
            'U' => "emergency",
            'S' => "session",
            'D' => "hah",
            'E' => "outside-act",
            _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, "Unknown kind."),
        };

    private static string WaiverList(DemoOptions options) =>
        $"""
            # Dérogations : une règle en défaut, acceptée pour une raison, par quelqu’un, jusqu’à une date (incluse).
            # En vigueur.
            - rule: mailbox-description
              reason: "Descriptions reprises avec l’opérateur lors de la migration prévue"
              author: "Référent MSSanté"
              granted: 2025-06-01
              expires: 2099-12-31
            # Échue : la règle compte de nouveau.
            - rule: mailbox-closed-site
              reason: "Transfert du site des Tilleuls en cours"
              author: "Direction des systèmes d’information"
              granted: 2025-01-15
              expires: 2025-06-30
            # Inutile : la règle n’échoue pas.
            - rule: {(options.WithApplicativeMailbox ? "mailbox-applicative" : "mailbox-applicative-verifiability")}
              reason: "BAL applicative demandée à l’opérateur"
              author: "Référent MSSanté"
              granted: 2025-02-01
              expires: 2099-12-31

            """;

    private static string Readme(DemoOptions options) =>
        $"""
            Dossier de démonstration de HopEn.Audit
            ========================================

            Tout est inventé : l’hôpital, ses sites, les personnes, les numéros. Le département 99 n’existe pas, et les
            matricules INS ont une commune de naissance qu’aucun département n’utilise.

            Graine : {options.Seed.ToString(
                CultureInfo.InvariantCulture
            )}. La même graine donne les mêmes fichiers, octet pour octet.

            Pour l’auditer : hopen-audit audit ce-dossier

            Les défauts ont été placés exprès. planted-defects.json dit lesquels et à quelle ligne ;
            planted-rejections.json dit quelles lignes sont inutilisables. L’outil ne lit aucun des deux.

            """.Replace(
            " :",
            "\u202f:",
            StringComparison.Ordinal
        ).Replace(" ;", "\u202f;", StringComparison.Ordinal);
}
