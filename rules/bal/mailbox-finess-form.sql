/*
id: mailbox-finess-form
title: "Chaque BAL déclarée porte un FINESS lisible"
failure-title: "Des BAL déclarées n’ont pas de FINESS lisible"
category: bal
severity: major
kind: ratio
status: sourced
target: 1
needs: [mailbox.finess]
unit: mailbox
combine: all
details:
  missing: "Aucun FINESS déclaré"
  malformed: "Ce qui est déclaré n’est pas un FINESS (neuf caractères)"
  luhn: "La clé de contrôle du FINESS est fausse : un chiffre est sans doute erroné"
rationale: "Sans FINESS lisible, le rattachement de la BAL ne peut être ni vérifié ni prouvé."
remedy: "Corriger le numéro dans la liste déclarée d’après le répertoire FINESS ; le saisir en texte, pour garder les zéros."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://github.com/ansforge/finess"]
source: "XSD FINESS cs1400101 et cs1400102"
*/
SELECT mailbox_id AS subject, finess_state IN ('ok', 'repaired') AS conforming, finess_state AS detail, row_id AS "row", service
FROM mailbox WHERE NOT is_patient_address
