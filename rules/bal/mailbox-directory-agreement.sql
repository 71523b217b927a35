/*
id: mailbox-directory-agreement
title: "La liste déclarée et l’Annuaire Santé concordent"
failure-title: "La liste déclarée et l’Annuaire Santé se contredisent"
category: bal
severity: minor
kind: ratio
status: assumed
target: 1
needs: [mailbox.finess, mailbox.type, directory_mailbox]
unit: mailbox
combine: all
details:
  type: "Déclarée {0}, publiée {1}"
  finess: "Déclarée sous {0}, publiée sous {1}"
rationale: "Les correspondants voient ce que l’annuaire publie ; l’indicateur se défend avec ce que l’établissement déclare. Les deux doivent dire la même chose."
remedy: "Décider laquelle des deux est juste ; corriger la liste déclarée ou demander à l’opérateur de republier."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://github.com/ansforge/annuaire-sante-fhir-documentation"]
source: "Écarts entre portail, API et extraction rapportés à l’ANS (tickets 167, 365, 368 et 380) ; que l’établissement doive les lever : hypothèse"
*/
WITH published AS (
    SELECT address, bool_or(finess IS NOT NULL) AS has_finess, any_value(finess) AS any_finess, any_value(type) AS any_type, list(finess) AS all_finess, list(type) AS all_types
    FROM directory_mailbox GROUP BY address
)
SELECT m.mailbox_id AS subject,
    (m.finess IS NULL OR NOT d.has_finess OR list_contains(d.all_finess, m.finess)) AND (m.type IS NULL OR list_contains(d.all_types, m.type)) AS conforming,
    CASE WHEN m.type IS NOT NULL AND NOT list_contains(d.all_types, m.type) THEN 'type|' || m.type || '|' || coalesce(d.any_type, '—')
         ELSE 'finess|' || coalesce(m.finess, '—') || '|' || coalesce(d.any_finess, '—') END AS detail,
    m.row_id AS "row", m.service
FROM mailbox m JOIN published d ON d.address = m.address
