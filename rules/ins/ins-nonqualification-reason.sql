/*
id: ins-nonqualification-reason
title: "Le motif de non-qualification est connu"
failure-title: "Des identités non qualifiées n’ont pas de motif"
category: ins
severity: minor
kind: ratio
status: assumed
target: 1
needs: [identity.reason]
unit: identity
combine: each
as-of: identity
details:
  provisional: "Identité provisoire sans motif"
  retrieved: "Identité récupérée sans motif"
  validated: "Identité validée sans motif"
rationale: "Les établissements craignent d’être pénalisés pour des patients sans pièce : seul le motif montre ce qui ne dépend pas d’eux."
remedy: "Rendre le motif obligatoire à l’admission quand l’identité n’est pas qualifiée, et l’ajouter à l’export."
owner: "Cellule d’identitovigilance"
resources: ["https://www.esante-bfc.fr/faq-rniv-ins/", "https://www.esante-bretagne.fr/segur/sanitaire/identite-nationale-de-sante-ins/la-gestion-de-lins"]
source: "FAQ RNIV/INS, GRADeS Bourgogne-Franche-Comté, question 8"
*/
SELECT patient_id AS subject, reason IS NOT NULL AS conforming, status AS detail, row_id AS "row"
FROM identity WHERE status <> 'qualified'
