/*
id: ins-test-oid
title: "Aucun OID de test en production"
failure-title: "Des identités portent un OID de test ou de démonstration"
category: ins
severity: blocking
kind: ratio
status: sourced
target: 1
needs: [identity.oid]
unit: identity
combine: each
details:
  test: "OID de test (1.2.250.1.213.1.4.10)"
  demo: "OID de démonstration (1.2.250.1.213.1.4.11)"
rationale: "Un OID de test ou de démonstration en production signifie que des documents partent sous une identité qui n’existe pas."
remedy: "Faire corriger le paramétrage d’INSi par l’éditeur, requalifier ces identités, et rechercher les documents déjà envoyés sous cet OID."
owner: "Éditeur du DPI, avec la cellule d’identitovigilance"
resources: ["https://github.com/Interop-Sante/hl7.fhir.fr.core"]
source: "OID de l’INS (FR Core)"
*/
SELECT patient_id AS subject, oid_class NOT IN ('test', 'demo') AS conforming, oid_class AS detail, row_id AS "row"
FROM identity WHERE oid_class IS NOT NULL
