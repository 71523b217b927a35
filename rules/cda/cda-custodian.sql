/*
id: cda-custodian
title: "Les documents CDA sont conservés par l’établissement"
failure-title: "Des documents CDA désignent un autre établissement, ou aucun"
category: cda
severity: minor
kind: ratio
status: assumed
target: 1
needs: [cda_document]
unit: document
combine: each
details:
  missing: "L’organisme conservateur n’a pas d’identifiant de structure"
  malformed: "L’identifiant de l’organisme conservateur n’est pas un FINESS précédé de 1"
  outside: "Le FINESS {0} de l’organisme conservateur n’est pas du dossier"
rationale: "L’organisme conservateur (custodian) dit de quel établissement est le document. Un autre FINESS trahit un paramétrage recopié, ou un document qui compte ailleurs. Attention : depuis le 1er janvier 2023, les certificats du DMP sont ceux de l’entité juridique, et le FINESS du site (ET) est exigé dans le VIHF, le lot de soumission et le CDA/XDS : un conservateur désigné par l’entité juridique est à vérifier."
remedy: "Corriger l’identifiant de structure dans le paramétrage du logiciel ; si le FINESS est bien de l’établissement, l’ajouter à dossier.yml."
owner: "Direction des systèmes d’information, avec l’éditeur du DPI"
resources: ["https://github.com/ansforge/TestContenuCDA-3-0"]
source: "Structuration minimale du CI-SIS (custodian) ; appartenance au dossier : méthode de l’outil ; certificats et FINESS : e-santé Bretagne, alimentation du DMP"
*/
SELECT d.row_id AS subject, p.finess IS NOT NULL AS conforming, CASE d.custodian_state WHEN 'ok' THEN 'outside|' || d.custodian WHEN 'missing' THEN 'missing' ELSE 'malformed' END AS detail, d.row_id AS "row", d.month AS period
FROM cda_document d LEFT JOIN (SELECT DISTINCT finess FROM perimeter) p ON p.finess = d.custodian
WHERE d.format = 'cda'
