/*
id: citizen-address
title: "Les messages aux patients partent à une adresse qui existe"
failure-title: "Des messages aux patients partent à une adresse qui n’en est pas une"
category: usages
objective: HOPEN2/P1.O8
severity: minor
kind: ratio
status: sourced
target: 1
needs: [send]
unit: message
combine: each
details:
  not-a-matricule: "Adresse sans matricule INS valable avant @patient.mssante.fr"
rationale: "L’adresse d’un patient est son matricule INS suivi de @patient.mssante.fr. Un matricule dont la clé est fausse n’atteint personne, ou quelqu’un d’autre."
remedy: "Faire construire l’adresse par le logiciel à partir de l’INS qualifiée, jamais à la main."
owner: "Éditeur du logiciel, avec l’identitovigilance"
resources: ["https://sante-gouv-9827.slite.page/p/2mL7pBYfclhWZ_/5-Generaliser-les-usages"]
source: "Webinaire SESAN HOP’EN 2, printemps 2025"
*/
SELECT row_id AS subject, patient_address_valid AS conforming, 'not-a-matricule' AS detail, row_id AS "row", month AS period
FROM citizen_message CROSS JOIN establishment e WHERE sent_on BETWEEN e.period_start AND e.period_end
