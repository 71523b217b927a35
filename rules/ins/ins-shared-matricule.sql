/*
id: ins-shared-matricule
title: "Un matricule n’appartient qu’à une identité"
failure-title: "Des matricules sont portés par plusieurs identités"
category: ins
severity: major
kind: ratio
status: sourced
target: 1
needs: [identity.matricule]
unit: identity
combine: each
details:
  shared: "Matricule porté par {0} identités : doublon, ou collision"
rationale: "Deux dossiers pour le même matricule sont un doublon à fusionner, ou le matricule d’un parent sur la fiche d’un enfant. Les deux mettent le patient en danger."
remedy: "Comparer les fiches ; fusionner le doublon, ou rappeler INSi pour celle qui porte le matricule d’un autre."
owner: "Cellule d’identitovigilance"
resources: ["https://identito-na.fr/faq"]
source: "Identitovigilance (RNIV) ; le matricule d’un enfant n’est pas celui de l’ouvrant droit"
*/
WITH shared AS (SELECT ins_id, count(DISTINCT patient_id) AS patients FROM identity WHERE ins_id IS NOT NULL GROUP BY ins_id)
SELECT i.patient_id AS subject, s.patients = 1 AS conforming, 'shared|' || s.patients AS detail, i.row_id AS "row"
FROM identity i JOIN shared s USING (ins_id)
