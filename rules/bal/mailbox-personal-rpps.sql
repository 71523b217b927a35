/*
id: mailbox-personal-rpps
title: "Chaque BAL personnelle est liée à un RPPS"
failure-title: "Des BAL personnelles n’ont pas de RPPS valable"
category: bal
severity: minor
kind: ratio
status: sourced
target: 1
needs: [mailbox.type, mailbox.rpps]
unit: mailbox
combine: all
details:
  missing: "Aucun RPPS"
  malformed: "Le RPPS n’a pas onze chiffres"
rationale: "Une BAL personnelle est liée au RPPS d’un professionnel habilité. Le numéro ADELI est en cours de retrait."
remedy: "Compléter le RPPS du titulaire ; supprimer les BAL des personnes parties."
owner: "Référent MSSanté, avec les ressources humaines"
resources: ["https://industriels.esante.gouv.fr/faq-des-industriels"]
source: "FAQ des industriels de l’ANS (une BAL personnelle est liée à un RPPS)"
*/
SELECT mailbox_id AS subject, rpps_state = 'ok' AS conforming, rpps_state AS detail, row_id AS "row", service
FROM mailbox WHERE type = 'PER'
