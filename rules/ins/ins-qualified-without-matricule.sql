/*
id: ins-qualified-without-matricule
title: "Toute identité qualifiée a son matricule"
failure-title: "Des identités qualifiées n’ont pas de matricule"
category: ins
severity: major
kind: ratio
status: sourced
target: 1
needs: [identity.matricule]
unit: identity
combine: each
details:
  no-matricule: "Qualifiée sans matricule INS"
rationale: "Une identité n’est qualifiée que si l’INS a été récupérée d’INSi et l’identité contrôlée : sans matricule, le statut est faux et gonfle le taux."
remedy: "Rappeler INSi ; à défaut, ramener le statut à « validée »."
owner: "Cellule d’identitovigilance"
resources: ["https://identito-na.fr/faq"]
source: "RNIV (statut qualifiée)"
*/
SELECT patient_id AS subject, has_matricule AS conforming, 'no-matricule' AS detail, row_id AS "row"
FROM identity WHERE status = 'qualified'
