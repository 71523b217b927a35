/*
id: cda-format
title: "Les documents envoyés sont des CDA"
failure-title: "Des documents partent sans CDA"
category: cda
severity: major
kind: ratio
status: sourced
target: 1
needs: [cda_document]
unit: document
combine: each
details:
  pdf: "Un PDF seul, sans document CDA"
rationale: "Un PDF seul ne s’intègre pas au dossier du destinataire, n’alimente pas le DMP et ne compte pas pour P1.O7, qui demande un document CDA."
remedy: "Activer dans le logiciel l’envoi du CDA (niveau 1 au moins : le PDF est alors dans le corps du document)."
owner: "Éditeur du DPI, avec la direction des systèmes d’information"
resources: ["https://github.com/ansforge/IG-hl7v2-volet-trans-lps-doc-cda-courriel-mss"]
source: "Webinaire SESAN HOP’EN 2, printemps 2025 (P1.O7 : au moins un document CDA)"
*/
SELECT row_id AS subject, CASE format WHEN 'cda' THEN true WHEN 'pdf' THEN false END AS conforming, 'pdf' AS detail, row_id AS "row", month AS period
FROM cda_document
