/*
id: mailbox-directory-visibility
title: "Les BAL déclarées sont visibles dans l’Annuaire Santé"
failure-title: "Des BAL déclarées sont invisibles dans l’Annuaire Santé"
category: bal
objective: HOPEN2/P1.O7
severity: minor
kind: ratio
status: assumed
target: 1
needs: [mailbox.type, directory_mailbox]
unit: mailbox
combine: all
details:
  not-visible: "Absente de l’extraction : sur liste rouge, jamais publiée, publiée sous une autre adresse, ou plus récente que l’extraction"
rationale: "Un correspondant ne trouve pas une BAL absente de l’annuaire. La cause n’est pas visible dans les données ouvertes : la liste rouge n’y figure pas. Les BAL applicatives n’y figurent jamais et ne sont pas jugées ici."
remedy: "Vérifier l’âge de l’extraction, puis demander à l’opérateur si la BAL est sur liste rouge ou n’a pas été publiée."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://github.com/ansforge/annuaire-sante-fhir-documentation"]
source: "Annuaire Santé, extraction MSSanté ; qu’une BAL déclarée doive y figurer : hypothèse"
*/
SELECT m.mailbox_id AS subject,
    CASE WHEN m.type IN ('PER', 'ORG') OR m.type IS NULL THEN d.address IS NOT NULL END AS conforming,
    'not-visible' AS detail, m.row_id AS "row", m.service
FROM mailbox m
LEFT JOIN (SELECT DISTINCT address FROM directory_mailbox) d ON d.address = m.address
WHERE m.address IS NOT NULL AND (m.type IS DISTINCT FROM 'APP')
