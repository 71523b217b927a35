/*
id: cda-ins-presence
title: "Les documents CDA portent une INS"
failure-title: "Des documents CDA partent sans INS"
category: cda
severity: minor
kind: ratio
status: assumed
target: 0.9
needs: [cda_document]
unit: document
combine: each
details:
  absent: "Aucun matricule INS dans l’en-tête"
rationale: "Sans INS, le document n’alimente pas le DMP, et le destinataire doit chercher lui-même à qui il est. Une identité qui n’est pas qualifiée n’a légitimement pas d’INS : la cible est celle de l’outil."
remedy: "Qualifier l’identité avant l’envoi ; vérifier que le logiciel recopie l’INS des identités qualifiées."
owner: "Cellule d’identitovigilance, avec l’éditeur du DPI"
resources: ["https://github.com/ansforge/TestContenuCDA-3-0"]
source: "Méthode de l’outil"
*/
SELECT row_id AS subject, ins_class IS NOT NULL AS conforming, 'absent' AS detail, row_id AS "row", month AS period
FROM cda_document WHERE format = 'cda'
