/*
id: directory-site-coverage
title: "Chaque site ouvert a une BAL organisationnelle publiée"
failure-title: "Des sites ouverts n’ont aucune BAL organisationnelle publiée"
category: bal
severity: minor
kind: ratio
status: assumed
target: 1
needs: [directory_mailbox, site]
unit: site
combine: all
details:
  none: "{0} : aucune BAL publiée"
  personal-only: "{0} : aucune BAL organisationnelle, {1} d’un autre type"
rationale: "L’équipement minimal conseillé est une BAL applicative et une BAL organisationnelle par service : un site qui n’en publie aucune ne peut être joint comme service par personne. Un site peut n’avoir aucun service de soins, ou une BAL sur liste rouge."
remedy: "Créer ou faire publier une BAL organisationnelle pour le site, s’il reçoit des patients."
owner: "Référent MSSanté, avec les cadres de service"
resources: ["https://github.com/ansforge/annuaire-sante-fhir-documentation", "https://sante-gouv-9827.slite.page/p/2mL7pBYfclhWZ_/5-Generaliser-les-usages"]
source: "Webinaire SESAN HOP’EN 2, printemps 2025 (équipement minimal recommandé) ; vu de l’Annuaire Santé : hypothèse"
*/
SELECT p.finess AS subject, count(*) FILTER (d.type = 'ORG') > 0 AS conforming,
    CASE WHEN count(d.address) = 0 THEN 'none|' ELSE 'personal-only|' END || coalesce(any_value(s.name), p.finess) || '|' || count(d.address) AS detail,
    any_value(s.row_id) AS "row"
FROM perimeter p
JOIN site s ON s.finess = p.finess AND s.is_open
LEFT JOIN directory_mailbox d ON d.finess = p.finess
WHERE p.kind = 'et'
GROUP BY p.finess
