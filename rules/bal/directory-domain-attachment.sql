/*
id: directory-domain-attachment
title: "Les BAL du domaine de l’établissement lui sont rattachées"
failure-title: "Des BAL du domaine de l’établissement ne lui sont pas rattachées"
category: bal
severity: minor
kind: ratio
status: assumed
target: 1
needs: [directory_mailbox, site]
unit: mailbox
combine: any
settings:
  directory-own-domain-share: {default: "0.5", label: "Part des BAL d’un domaine, parmi celles qui ont un FINESS, à partir de laquelle le domaine est tenu pour celui de l’établissement", status: assumed}
details:
  no-structure: "Publiée pour le professionnel seul, sans structure"
  other-identifier: "Publiée sous un identifiant de structure qui n’est pas un FINESS"
  other-entity: "Rattachée au site {0}, qui dépend de l’entité {1}"
  other-legal-entity: "Rattachée à une autre entité juridique ({0})"
  unknown-finess: "Rattachée au FINESS {0}, absent du répertoire chargé"
rationale: "Une BAL du domaine de l’établissement qui n’est rattachée à aucun de ses FINESS ne peut pas compter pour lui : ancien site, fusion, support d’un GHT, ou professionnel publié sans sa structure. À qui est un domaine n’est écrit nulle part : c’est déduit de la part des BAL qui y sont rattachées."
remedy: "Vérifier à qui est la BAL ; si elle est à l’établissement, demander à l’opérateur de la publier sous le FINESS du site."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://github.com/ansforge/annuaire-sante-fhir-documentation"]
source: "FAQ des industriels de l’ANS ; annuaire, erreurs E6 et E8"
*/
WITH inside AS (
    SELECT finess FROM perimeter UNION SELECT finess FROM site WHERE ej_finess IN (SELECT finess FROM perimeter WHERE kind = 'ej')
), own AS (
    SELECT d.domain FROM directory_mailbox d LEFT JOIN inside i ON i.finess = d.finess
    WHERE d.finess IS NOT NULL
    GROUP BY d.domain
    HAVING count(i.finess) FILTER (d.type = 'ORG') > 0
        AND count(i.finess) >= (SELECT value::DOUBLE FROM setting WHERE name = 'directory-own-domain-share') * count(*)
)
SELECT d.address AS subject, i.finess IS NOT NULL AS conforming,
    CASE WHEN d.finess IS NULL AND d.structure_id_kind IS NULL THEN 'no-structure' WHEN d.finess IS NULL THEN 'other-identifier'
         WHEN s.ej_finess IS NOT NULL THEN 'other-entity|' || d.finess || '|' || s.ej_finess
         WHEN l.finess IS NOT NULL THEN 'other-legal-entity|' || d.finess
         ELSE 'unknown-finess|' || d.finess END AS detail,
    d.row_id AS "row"
FROM directory_mailbox d
JOIN own o ON o.domain = d.domain
LEFT JOIN inside i ON i.finess = d.finess
LEFT JOIN site s ON s.finess = d.finess
LEFT JOIN legal_entity l ON l.finess = d.finess
