/*
id: ins-oid-presence
title: "Chaque matricule INS a son OID"
failure-title: "Des matricules INS n’ont pas d’OID reconnu"
category: ins
severity: major
kind: ratio
status: sourced
target: 1
needs: [identity.matricule, identity.oid]
unit: identity
combine: each
details:
  absent: "Matricule sans OID"
  unknown: "L’OID n’est pas un OID de l’INS"
rationale: "L’OID dit si le matricule est un NIR ou un NIA : sans lui, l’INS ne peut pas être transmise."
remedy: "Rappeler INSi, qui rend le matricule et son OID ensemble."
owner: "Cellule d’identitovigilance"
resources: ["https://github.com/Interop-Sante/hl7.fhir.fr.core"]
source: "OID de l’INS (FR Core) ; retour INSi 00"
*/
SELECT patient_id AS subject, oid_class IS NOT NULL AND oid_class <> 'other' AS conforming, CASE WHEN oid_class IS NULL THEN 'absent' ELSE 'unknown' END AS detail, row_id AS "row"
FROM identity WHERE has_matricule
