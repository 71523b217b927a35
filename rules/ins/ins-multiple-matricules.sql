/*
id: ins-multiple-matricules
title: "Une identité n’a qu’un matricule"
failure-title: "Des identités portent plusieurs matricules"
category: ins
severity: major
kind: ratio
status: sourced
target: 1
needs: [identity.matricule]
unit: identity
combine: each
details:
  several: "{0} matricules différents pour la même identité"
rationale: "Un patient n’a qu’un matricule en vigueur. Deux matricules signalent une collision, ou un ancien matricule gardé sans l’indiquer."
remedy: "Rappeler INSi ; garder le matricule rendu, et l’ancien avec l’usage « old » si le logiciel le permet."
owner: "Cellule d’identitovigilance"
resources: ["https://identito-na.fr/faq", "https://github.com/Interop-Sante/hl7.fhir.fr.core"]
source: "FR Core (identifiants « official » et « old »)"
*/
WITH several AS (SELECT patient_id, count(DISTINCT ins_id) AS matricules FROM identity WHERE ins_id IS NOT NULL GROUP BY patient_id)
SELECT i.patient_id AS subject, s.matricules = 1 AS conforming, 'several|' || s.matricules AS detail, i.row_id AS "row"
FROM identity i JOIN several s USING (patient_id) WHERE i.ins_id IS NOT NULL
