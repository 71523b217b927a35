/*
id: mailbox-patient-address
title: "La liste des BAL ne contient aucune adresse de patient"
failure-title: "La liste des BAL contient des adresses de patients"
category: bal
severity: major
kind: ratio
status: sourced
target: 1
needs: [mailbox]
unit: mailbox
combine: all
details:
  patient: "Adresse de patient : elle contient un matricule INS et n’est jamais reproduite ici"
rationale: "L’adresse d’un patient contient son matricule INS : sa place n’est pas dans une liste de BAL d’établissement, qui circule."
remedy: "Retirer ces lignes de l’export, et vérifier à qui la liste a été transmise."
owner: "Référent MSSanté, avec le DPO"
resources: ["https://sante-gouv-9827.slite.page/p/2mL7pBYfclhWZ_/5-Generaliser-les-usages"]
source: "Webinaire SESAN HOP’EN 2, printemps 2025 (adresse patient)"
*/
SELECT mailbox_id AS subject, NOT is_patient_address AS conforming, 'patient' AS detail, row_id AS "row"
FROM mailbox
