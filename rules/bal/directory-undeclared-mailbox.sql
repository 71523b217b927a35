/*
id: directory-undeclared-mailbox
title: "BAL publiées pour l’établissement et absentes de sa liste"
failure-title: "BAL publiées pour l’établissement et absentes de sa liste"
category: bal
severity: information
kind: information
status: sourced
needs: [mailbox, directory_mailbox]
unit: mailbox
combine: all
details:
  undeclared: "BAL {0} publiée sous {1}, absente de la liste déclarée"
rationale: "Une BAL publiée que personne ne déclare est souvent oubliée, lue par personne, ou créée par un autre opérateur."
remedy: "Rechercher qui l’utilise ; la déclarer, ou demander sa suppression."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://github.com/ansforge/annuaire-sante-fhir-documentation"]
source: "Annuaire Santé, extraction MSSanté"
*/
SELECT d.address AS subject, m.address IS NOT NULL AS conforming, 'undeclared|' || coalesce(d.type, '—') || '|' || d.finess AS detail, d.row_id AS "row", d.finess AS site
FROM directory_mailbox d
JOIN (SELECT DISTINCT finess FROM perimeter) p ON p.finess = d.finess
LEFT JOIN (SELECT DISTINCT address FROM mailbox WHERE address IS NOT NULL) m ON m.address = d.address
