/*
id: cda-mail
title: "Les courriels qui portent les documents ont la forme attendue"
failure-title: "Des courriels n’ont pas la forme attendue"
category: cda
severity: minor
kind: ratio
status: assumed
target: 1
needs: [cda_document, document_finding]
unit: document
combine: each
details:
  fault: "Objet, en-têtes X-MSS ou pièces jointes à corriger"
rationale: "L’objet, les en-têtes X-MSS et le paquet IHE_XDM.ZIP permettent au logiciel du correspondant d’intégrer le document sans ressaisie. Ces règles sont celles que cite un intégrateur : le texte de référence n’a pas été lu."
remedy: "Comparer le courriel à la spécification avec l’opérateur MSSanté ; le rapport dit quel en-tête ou quelle pièce jointe corriger."
owner: "Opérateur MSSanté, avec l’éditeur du DPI"
resources: ["https://github.com/ansforge/IG-hl7v2-volet-trans-lps-doc-cda-courriel-mss"]
source: "Référentiel socle MSSanté #2, d’après la spécification d’un intégrateur ; non vérifié sur le texte"
*/
SELECT d.row_id AS subject, f.document_row IS NULL AS conforming, 'fault' AS detail, d.row_id AS "row", d.month AS period
FROM cda_document d LEFT JOIN (SELECT DISTINCT document_row FROM document_finding WHERE layer = 'mail' AND role <> 'info') f ON f.document_row = d.row_id
WHERE d.in_message
