/*
id: mailbox-service-coverage
title: "Chaque service a sa BAL organisationnelle"
failure-title: "Des services n’ont pas de BAL organisationnelle"
category: bal
objective: HOPEN2/P1.O8
severity: minor
kind: ratio
status: assumed
target: 1
needs: [mailbox.service, mailbox.type, encounter.end, "encounter.service|unit.service|unit.label"]
unit: service
combine: all
details:
  no-box: "Aucune BAL organisationnelle, pour {0} venues sur la période"
rationale: "L’équipement minimal conseillé est une BAL applicative et une BAL organisationnelle par service."
remedy: "Créer une BAL organisationnelle pour le service, ou corriger le nom du service dans la liste déclarée s’il s’écrit autrement."
owner: "Référent MSSanté, avec les cadres de service"
resources: ["https://sante-gouv-9827.slite.page/p/2mL7pBYfclhWZ_/5-Generaliser-les-usages"]
source: "Webinaire SESAN HOP’EN 2, printemps 2025 (équipement minimal recommandé)"
*/
WITH active AS (
    SELECT service, count(*) AS stays FROM encounter WHERE service IS NOT NULL AND kind IN ('inpatient', 'consultation') GROUP BY service
), boxes AS (
    SELECT DISTINCT lower(strip_accents(trim(service))) AS service FROM mailbox WHERE type = 'ORG' AND service IS NOT NULL
)
SELECT a.service AS subject, b.service IS NOT NULL AS conforming, 'no-box|' || a.stays AS detail, NULL::BIGINT AS "row", a.service
FROM active a LEFT JOIN boxes b ON b.service = lower(strip_accents(trim(a.service)))
