/*
id: directory-mailbox-inventory
title: "BAL publiées pour l’établissement"
failure-title: "BAL publiées pour l’établissement"
category: bal
severity: information
kind: information
status: sourced
needs: [directory_mailbox]
unit: mailbox
combine: all
details:
  org-site: "Organisationnelle (ORG), rattachée à un site"
  org-entity: "Organisationnelle (ORG), rattachée à l’entité juridique"
  per-site: "Personnelle (PER), rattachée à un site"
  per-entity: "Personnelle (PER), rattachée à l’entité juridique"
  other: "D’un autre type"
rationale: "C’est ce qu’un correspondant voit. Les BAL applicatives ne sont dans aucun fichier public, et celles qui sont sur liste rouge n’y figurent pas : leur absence ne prouve rien."
remedy: "Rien à corriger ; comparer avec la liste que tient l’établissement."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://github.com/ansforge/annuaire-sante-fhir-documentation"]
source: "Annuaire Santé, extraction MSSanté"
*/
SELECT d.address AS subject, false AS conforming,
    CASE WHEN d.type = 'ORG' THEN CASE WHEN p.kind = 'et' THEN 'org-site' ELSE 'org-entity' END
         WHEN d.type = 'PER' THEN CASE WHEN p.kind = 'et' THEN 'per-site' ELSE 'per-entity' END
         ELSE 'other' END AS detail,
    d.row_id AS "row"
FROM directory_mailbox d JOIN perimeter p ON p.finess = d.finess
