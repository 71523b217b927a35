/*
id: cda-conformance
title: "Les documents CDA sont conformes"
failure-title: "Des documents CDA ne sont pas conformes"
category: cda
severity: major
kind: ratio
status: assumed
target: 1
needs: [cda_document, document_finding]
unit: document
combine: each
details:
  opening: "Le document ne peut pas être ouvert ou lu"
  xdm: "Erreur du paquet IHE_XDM"
  mail: "Erreur du courriel"
  xsd: "Le schéma XML officiel n’est pas respecté"
  builtin: "Une règle de l’outil (structuration minimale, INS, type, corps) n’est pas respectée"
  official: "Une règle officielle du CI-SIS n’est pas respectée"
rationale: "Un document non conforme est rejeté par le DMP, ou illisible pour le logiciel qui le reçoit. Aucun texte lu ne chiffre la part attendue : la cible est celle de l’outil."
remedy: "Donner à l’éditeur les dix défauts les plus fréquents du rapport, avec un fichier exemple chacun ; vérifier sa correction avec « hopen-audit cda »."
owner: "Éditeur du DPI, avec la direction des systèmes d’information"
resources: ["https://github.com/ansforge/TestContenuCDA-3-0"]
source: "CI-SIS, structuration minimale et volets ; cible : méthode de l’outil"
*/
SELECT d.row_id AS subject, CASE WHEN d.format IN ('cda', 'unreadable') THEN d.errors = 0 END AS conforming, CASE f.layer WHEN 'xdm' THEN 'xdm' WHEN 'mail' THEN 'mail' WHEN 'xsd' THEN 'xsd' WHEN 'builtin' THEN 'builtin' WHEN 'official' THEN 'official' ELSE 'opening' END AS detail, d.row_id AS "row", d.month AS period
FROM cda_document d LEFT JOIN (
    SELECT document_row, arg_min(layer, row_id) AS layer FROM document_finding WHERE role = 'error' GROUP BY document_row
) f ON f.document_row = d.row_id
