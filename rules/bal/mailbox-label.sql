/*
id: mailbox-label
title: "Le libellé des BAL de service se comprend"
failure-title: "Des libellés de BAL ne se comprennent pas"
category: bal
severity: minor
kind: ratio
status: sourced
target: 1
needs: [mailbox.label, mailbox.type]
unit: mailbox
combine: all
details:
  absent: "Aucun libellé"
  code: "Le libellé est un code, un sigle ou l’adresse elle-même"
rationale: "Le libellé d’une BAL organisationnelle doit être compris de ceux qui écrivent."
remedy: "Nommer le service en toutes lettres, avec le site quand il y en a plusieurs."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://sante-gouv-9827.slite.page/p/2mL7pBYfclhWZ_/5-Generaliser-les-usages"]
source: "Webinaire SESAN HOP’EN 2, printemps 2025 (le libellé d’une BAL organisationnelle « doit être facilement compréhensible »)"
*/
SELECT mailbox_id AS subject, coalesce(NOT label_is_code, false) AS conforming, CASE WHEN label_length IS NULL THEN 'absent' ELSE 'code' END AS detail, row_id AS "row", service
FROM mailbox WHERE type = 'ORG'
