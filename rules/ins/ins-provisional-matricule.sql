/*
id: ins-provisional-matricule
title: "Une identité sans INS récupérée n’a pas de matricule"
failure-title: "Des identités provisoires ou validées portent un matricule"
category: ins
severity: major
kind: ratio
status: assumed
target: 1
needs: [identity.matricule]
unit: identity
combine: each
details:
  provisional: "Identité provisoire avec matricule"
  validated: "Identité validée avec matricule"
rationale: "Le matricule vient d’INSi : une identité provisoire ou seulement validée n’en a pas. Il a pu être saisi depuis la carte Vitale ou un courrier."
remedy: "Rappeler INSi : l’identité devient récupérée ou qualifiée ; sinon, effacer le matricule."
owner: "Cellule d’identitovigilance"
resources: ["https://identito-na.fr/faq", "https://identito-na.fr/dispositif-identification"]
source: "Grille des statuts (déduite du RNIV)"
*/
SELECT patient_id AS subject, NOT has_matricule AS conforming, status AS detail, row_id AS "row"
FROM identity WHERE status IN ('provisional', 'validated')
