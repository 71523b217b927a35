/*
id: ins-qualification
title: "Les patients ont une INS qualifiée"
failure-title: "Trop peu de patients ont une INS qualifiée"
category: ins
objective: HOPEN2/P1.O1
severity: major
kind: ratio
status: sourced
needs: [encounter.end, identity]
unit: patient
combine: any
as-of: identity
nulls: unmatched
settings:
  ins-population: {default: "sans-urgences", label: "Patients comptés : « sans-urgences » (séjours clos et consultations) ou « avec-urgences »", status: assumed}
details:
  no-document: "Pas de pièce d’identité à haut niveau de confiance"
  insi-01: "INSi 01 : aucune identité trouvée"
  insi-02: "INSi 02 : plusieurs identités trouvées"
  trait-mismatch: "Traits discordants avec la réponse d’INSi"
  foreign: "Patient étranger"
  emergency: "Urgence"
  other: "Autre motif"
  provisional: "Identité provisoire, motif non dit"
  retrieved: "Identité récupérée, pièce non contrôlée"
  validated: "Identité validée, INS non récupérée"
rationale: "Sans INS qualifiée, un document ne peut plus alimenter le DMP depuis octobre 2023. Le taux porte sur des patients uniques : ni les mois ni les sites ne s’additionnent. Population : celle de P1.O7 et de P1.O8 (séjours clos et consultations, sans les urgences ; UHCD, nouveau-nés et séjours confidentiels compris, sauf choix contraire du dossier), sur toute la période, et chaque séjour d’un transfert pour lui-même. La cible de P1.O1 n’est pas connue : elle se saisit dans le dossier."
remedy: "Traiter les motifs par ordre de fréquence : demander la pièce d’identité à la préadmission, relancer INSi avec les autres prénoms puis le code COG (retours 01 et 02), corriger les traits discordants."
owner: "Cellule d’identitovigilance"
resources: ["https://segurnumerique.sante-idf.fr/segur-et-services-socles/services-socles/ins", "https://identito-na.fr/faq", "https://identito-na.fr/dispositif-identification", "https://www.esante-bretagne.fr/segur/sanitaire/identite-nationale-de-sante-ins/la-gestion-de-lins"]
source: "RNIV ; site Ségur d’Île-de-France (INS qualifiée exigée par le DMP depuis octobre 2023) ; HOP’EN 2, P1.O1 (libellé déduit, cible inconnue)"
*/
SELECT e.patient_id AS subject, CASE WHEN i.patient_id IS NOT NULL THEN i.status = 'qualified' END AS conforming, coalesce(i.reason, i.status) AS detail, i.row_id AS "row",
    e.month AS period, e.site, e.service
FROM encounter e LEFT JOIN identity i USING (patient_id)
WHERE e.kind IN (SELECT kind FROM counted_kind)
   OR e.kind = 'emergency' AND (SELECT value FROM setting WHERE name = 'ins-population') = 'avec-urgences'
