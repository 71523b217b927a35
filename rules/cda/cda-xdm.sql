/*
id: cda-xdm
title: "Les paquets IHE_XDM s’accordent avec leurs documents"
failure-title: "Des paquets IHE_XDM ne s’accordent pas avec leurs documents"
category: cda
severity: major
kind: ratio
status: sourced
target: 1
needs: [cda_document, document_finding]
unit: document
combine: each
details:
  fault: "METADATA.XML et le document ne s’accordent pas"
rationale: "Le destinataire classe le document d’après METADATA.XML : une empreinte, un type ou un patient qui diffère fait rejeter le paquet ou ranger le document ailleurs."
remedy: "Faire produire METADATA.XML à partir de l’en-tête du document, après sa dernière modification ; le rapport dit quel champ diffère."
owner: "Éditeur du DPI ou équipe EAI"
resources: ["https://github.com/ansforge/TestContenuCDA-3-0"]
source: "CDAHeaderToXDM.xsl (ANS) ; IHE ITI XDM"
*/
SELECT d.row_id AS subject, f.document_row IS NULL AS conforming, 'fault' AS detail, d.row_id AS "row", d.month AS period
FROM cda_document d LEFT JOIN (SELECT DISTINCT document_row FROM document_finding WHERE layer = 'xdm' AND role <> 'info') f ON f.document_row = d.row_id
WHERE d.in_package
