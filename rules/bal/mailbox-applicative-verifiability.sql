/*
id: mailbox-applicative-verifiability
title: "BAL applicatives non vérifiables hors API"
failure-title: "BAL applicatives non vérifiables hors API"
category: bal
severity: information
kind: information
status: sourced
needs: [mailbox.type]
unit: mailbox
combine: all
details:
  not-verifiable: "Non vérifiable hors API : l’extraction ne contient pas les BAL applicatives. Ce n’est pas un défaut"
rationale: "L’extraction publique ne contient que les BAL PER et ORG : l’absence d’une BAL applicative n’y prouve rien."
remedy: "Rien à corriger ; vérifier le rattachement dans la console de l’opérateur."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://github.com/ansforge/annuaire-sante-fhir-documentation"]
source: "Annuaire Santé, extraction MSSanté (aucune BAL APP)"
*/
SELECT m.mailbox_id AS subject, false AS conforming, 'not-verifiable' AS detail, m.row_id AS "row", m.service
FROM mailbox m WHERE m.type = 'APP'
