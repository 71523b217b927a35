/*
id: cda-ins
title: "L’INS des documents CDA est complète et juste"
failure-title: "Des documents CDA portent une INS incomplète, fausse ou de test"
category: cda
severity: major
kind: ratio
status: sourced
target: 1
needs: [cda_document, document_finding]
unit: document
combine: each
details:
  test: "Identité de test ou de démonstration"
  incomplete: "Un trait obligatoire manque, ou le matricule est mal formé ou a une clé fausse"
rationale: "L’INS ne s’envoie qu’entière : matricule, OID et traits. Un document au matricule faux est rejeté, ou rangé chez quelqu’un d’autre."
remedy: "Reprendre l’identité par INSi et vérifier que le logiciel recopie tous les traits de l’INS dans l’en-tête."
owner: "Cellule d’identitovigilance, avec l’éditeur du DPI"
resources: ["https://github.com/ansforge/TestContenuCDA-3-0", "https://github.com/Interop-Sante/hl7.fhir.fr.core"]
source: "Structuration minimale du CI-SIS (traits) ; décret n° 82-103 du 22 janvier 1982 (clé) ; OID INS (FR Core)"
*/
SELECT d.row_id AS subject, d.ins_class IN ('nir', 'nia') AND f.document_row IS NULL AS conforming, CASE WHEN d.ins_class IN ('nir', 'nia') THEN 'incomplete' ELSE 'test' END AS detail, d.row_id AS "row", d.month AS period
FROM cda_document d LEFT JOIN (SELECT DISTINCT document_row FROM document_finding WHERE layer = 'builtin' AND schematron = 'ins' AND role = 'error') f ON f.document_row = d.row_id
WHERE d.ins_class IS NOT NULL
