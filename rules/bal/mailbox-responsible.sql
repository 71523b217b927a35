/*
id: mailbox-responsible
title: "Chaque BAL de service a un responsable"
failure-title: "Des BAL de service n’ont pas de responsable"
category: bal
severity: minor
kind: ratio
status: assumed
target: 1
needs: [mailbox.responsible, mailbox.type]
unit: mailbox
combine: all
details:
  absent: "Aucun responsable déclaré"
rationale: "Sans responsable, personne ne répond de la lecture des messages ni des droits d’accès."
remedy: "Nommer un responsable par BAL et l’écrire dans la liste déclarée."
owner: "Référent MSSanté, avec les cadres de service"
resources: ["https://github.com/ansforge/interop-ig-fhir-api-messagerie-securisee-sante"]
source: "Modèle MSSIG (« responsable », ORG et APP)"
*/
SELECT mailbox_id AS subject, coalesce(has_responsible, false) AS conforming, 'absent' AS detail, row_id AS "row", service
FROM mailbox WHERE type = 'ORG'
