/*
id: directory-duplicate-address
title: "Chaque adresse n’est publiée qu’une fois"
failure-title: "Des adresses sont publiées plusieurs fois"
category: bal
severity: minor
kind: ratio
status: assumed
target: 1
needs: [directory_mailbox]
unit: mailbox
combine: all
details:
  repeated: "Publiée {0} fois pour l’établissement"
  shared: "Publiée {0} fois, dont sous une autre structure ({1})"
rationale: "Une adresse est unique chez son porteur : publiée sous deux structures, elle fait compter ses envois à l’une ou à l’autre."
remedy: "Demander à l’opérateur de ne publier l’adresse que sous la structure qui la tient."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://github.com/ansforge/annuaire-sante-fhir-documentation"]
source: "Modèle de l’Annuaire Santé (une adresse est unique chez son porteur) ; qu’une adresse publiée deux fois soit un défaut : hypothèse"
*/
WITH inside AS (SELECT DISTINCT finess FROM perimeter),
carried AS (
    SELECT d.address, count(*) AS uses, min(coalesce(d.finess, 'sans FINESS')) FILTER (i.finess IS NULL) AS elsewhere
    FROM directory_mailbox d LEFT JOIN inside i ON i.finess = d.finess GROUP BY d.address
)
SELECT d.address AS subject, c.uses = 1 AS conforming,
    CASE WHEN c.elsewhere IS NULL THEN 'repeated|' || c.uses ELSE 'shared|' || c.uses || '|' || c.elsewhere END AS detail, d.row_id AS "row"
FROM directory_mailbox d JOIN inside i ON i.finess = d.finess JOIN carried c ON c.address = d.address
