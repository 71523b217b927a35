namespace HopEn.Audit.Benchmarks;

/// <summary>The dossiers through which the product reads the synthetic files.</summary>
internal static class DossierText
{
    public const string DirectoryHeader =
        "Type de BAL|Adresse BAL|Type Identifiant PP|Identifiant PP|Identification nationale PP|"
        + "Type identifiant structure|Identification Structure|Service de rattachement|Civilité d'exercice|"
        + "Nom d'exercice|Prénom d'exercice|Catégorie profession|Libellé de catégorie profession|Code Profession|"
        + "Libellé Profession|Code savoir-faire|Libellé savoir-faire|Dématérialisation|Raison Sociale structure BAL|"
        + "Enseigne commerciale structure BAL|L2COMPLEMENTLOCALISATION structure BAL|"
        + "L3COMPLEMENTDISTRIBUTION structure BAL|L4NUMEROVOIE structure BAL|L4COMPLEMENTNUMEROVOIE structure BAL|"
        + "NL4TYPEVOIE structure BAL|L4LIBELLEVOIE structure BAL|L5LIEUDITMENTION structure BAL|"
        + "L6LIGNEACHEMINEMENT structure BAL|Code postal structure BAL|Département structure BAL|Pays structure BAL";

    private const string Establishment = """
        version: 1
        establishment:
          name: CH de référence
          legal-entities: ["990000010"]
          sites: ["990000028", "990000036", "990000044"]
          legal-status: "14"
          department: "99"
        period: {start: 2025-01-01, end: 2025-07-31}
        sources:

        """;

    /// <summary>Everything that the indicators read.</summary>
    // The indicators ask of an identity its status and its matricule only, on both sides.
    public static string Exchanges =>
        Hospital("utf-8", "patient: IPP, status: STATUT, oid: OID, matricule: MATRICULE", []).TrimEnd()
        + """

              - kind: send
                files: [envois.csv]
                columns:
                  { sent-on: DATE, sender: DE, recipient: A, patient: IPP, encounter: NDA,
                    result: STATUT, format: FORMAT, type: TYPE, document: DOC }
                values: {result: {Remis: accepted, Rejeté: rejected}, format: {CDA: cda, PDF: other-format} }
              - kind: document
                files: [documents.csv]
                columns: { type: TYPE, produced-on: PRODUIT, validated-on: VALIDE, patient: IPP, encounter: NDA, document: DOC, uf: UF }
              - kind: dmp-submission
                files: [dmp.csv]
                columns: { submitted-on: DATE, result: STATUT, encounter: NDA, document: DOC, error: ERREUR }
                values: {result: {Accepté: accepted, Rejeté: rejected, Retiré: withdrawn, Opposition: opposed} }
              - kind: correspondent
                files: [correspondants.csv]
                columns: { patient: IPP, rpps: RPPS, mailbox: BAL }
              - kind: pathway
                files: [parcours.csv]
                columns: { pathway: PARCOURS, patient: IPP, encounter: NDA }
              - kind: mailbox
                files: [bal.csv]
                columns: { address: BAL, type: TYPE, finess: FINESS }

            """;

    public static string National(string kind, string file) =>
        Establishment + $"  - kind: {kind}\n    files: [{file}]\n";

    public static string Hospital(string encoding) =>
        Hospital(
            encoding,
            "patient: IPP, status: STATUT, oid: OID, matricule: MATRICULE, birth-name: NOM, given-names: PRENOMS, "
                + "birth-date: DDN, sex: SEXE, birth-place: COG, reason: MOTIF",
            ["reason: {Pas de pièce: no-document}"]
        );

    private static string Hospital(string encoding, string identity, IReadOnlyList<string> codes) =>
        Establishment
        + $$"""
              - kind: unit
                files: [uf.csv]
                encoding: {{encoding}}
                columns: { uf: UF, label: LIBELLE, service: SERVICE, finess: FINESS }
              - kind: encounter
                files: [venues.csv]
                encoding: {{encoding}}
                columns: { patient: IPP, encounter: NDA, kind: TYPE, start: ENTREE, end: SORTIE, uf: UF }
                values: {kind: {H: inpatient, C: consultation, U: emergency} }
              - kind: identity
                files: [identites.csv]
                encoding: {{encoding}}
                columns: { {{identity}} }
                values:
                  status: {Qualifiée: qualified, Récupérée: retrieved, Validée: validated, Provisoire: provisional}

            """
        + string.Concat(codes.Select(code => $"      {code}\n"));
}
