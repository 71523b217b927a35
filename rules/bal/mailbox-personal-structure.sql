/*
id: mailbox-personal-structure
title: "Chaque BAL personnelle est publiée avec sa structure"
failure-title: "Des BAL personnelles sont publiées sans structure"
category: bal
severity: minor
kind: ratio
status: assumed
target: 1
needs: [mailbox.type, directory_mailbox]
unit: mailbox
combine: all
details:
  no-structure: "Publiée pour le professionnel seul, sans structure"
rationale: "Une BAL portée par le seul professionnel est valable, mais n’est rattachée à aucun site : elle ne peut pas compter pour l’établissement."
remedy: "Demander à l’opérateur de publier la BAL sur la situation d’exercice du professionnel dans le site."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://industriels.esante.gouv.fr/faq-des-industriels"]
source: "FAQ des industriels de l’ANS ; qu’une BAL personnelle doive porter une structure : hypothèse"
*/
WITH carried AS (SELECT address, bool_or(structure_id_kind IS NOT NULL) AS has_structure FROM directory_mailbox WHERE type = 'PER' GROUP BY address)
SELECT m.mailbox_id AS subject, d.has_structure AS conforming, 'no-structure' AS detail, m.row_id AS "row", m.service
FROM mailbox m JOIN carried d ON d.address = m.address
WHERE m.type = 'PER'
