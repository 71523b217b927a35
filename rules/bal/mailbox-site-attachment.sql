/*
id: mailbox-site-attachment
title: "Les BAL sont rattachées à un FINESS géographique"
failure-title: "Des BAL sont rattachées au FINESS juridique"
category: bal
objective: HOPEN2/P1.O7
severity: minor
kind: ratio
status: sourced
target: 1
needs: [mailbox.finess]
unit: mailbox
combine: all
measure: "messages envoyés"
settings:
  mailbox-ej-policy: {default: "auto", label: "Rattachement d’une BAL au FINESS juridique : « accept », « refuse », ou « auto » (accepté pour un établissement public, refusé sinon)", status: assumed}
details:
  legal-entity: "Rattachée à l’entité juridique {0} au lieu d’un site"
  legal-entity-one-site: "Rattachée à l’entité juridique {0}, qui n’a qu’un site ouvert : ce site convient"
rationale: "Les BAL utilisées pour P1.O7 doivent être rattachées au FINESS géographique (éventuellement juridique pour un établissement public). Le modèle de l’ANS, lui, accepte les deux : cette règle repose sur le webinaire."
remedy: "Demander à l’opérateur MSSanté de republier la BAL sous le FINESS du site (idNatStruct = 1 + FINESS), site par site, en commençant par les BAL qui envoient le plus."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://sante-gouv-9827.slite.page/p/2mL7pBYfclhWZ_/5-Generaliser-les-usages", "https://github.com/ansforge/interop-ig-fhir-api-messagerie-securisee-sante"]
source: "Webinaire SESAN HOP’EN 2, printemps 2025 (les BAL « doivent être rattachées » au FINESS géographique, éventuellement juridique pour un établissement public) ; le modèle de l’ANS accepte les deux"
*/
WITH site_of AS (
    SELECT m.*, e.status_class, p.kind AS perimeter_kind, l.open_site_count,
        (SELECT value FROM setting WHERE name = 'mailbox-ej-policy') AS policy
    FROM mailbox m
    CROSS JOIN establishment e
    LEFT JOIN perimeter p ON p.finess = m.finess
    LEFT JOIN legal_entity l ON l.finess = m.finess
)
SELECT mailbox_id AS subject,
    CASE WHEN perimeter_kind = 'et' THEN true
         WHEN policy = 'accept' OR policy = 'auto' AND status_class = 'public' THEN true
         ELSE false END AS conforming,
    CASE WHEN open_site_count = 1 THEN 'legal-entity-one-site|' || finess ELSE 'legal-entity|' || finess END AS detail,
    row_id AS "row", service,
    coalesce(sends, 0)::DOUBLE AS measure
FROM site_of
WHERE NOT is_patient_address AND perimeter_kind IS NOT NULL
