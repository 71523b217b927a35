/*
id: outage-planned-event
title: "Aucun événement prévu ne tombe dans une interruption"
failure-title: "Des événements prévus tombent dans une interruption"
category: outages
severity: minor
kind: ratio
status: sourced
target: 1
needs: [outage, planned_event]
unit: event
combine: each
details:
  inside: "Prévu pendant l’interruption du {0}"
  maybe: "Prévu un jour d’interruption (celle du {0}) : l’heure de l’un ou de l’autre manque"
rationale: "Une formation, une mise en production ou une campagne qui tombe pendant que le service est fermé est perdue, et se refait. Le webinaire de mai 2025 demandait de n’en prévoir aucune ce week-end-là."
remedy: "Déplacer l’événement, ou le prévoir sur un environnement de formation ; prévenir les personnes convoquées."
owner: "Référents DMP et Mon espace santé"
resources: ["https://status.esante.gouv.fr/"]
source: "Webinaire SESAN HOP’EN 2, printemps 2025 (aucun événement à prévoir en mai 2025)"
*/
SELECT row_id AS subject, outage_id IS NULL AS conforming, CASE WHEN is_certain THEN 'inside|' ELSE 'maybe|' END || strftime(outage_from, '%d/%m/%Y') AS detail, row_id AS "row", strftime(planned_on, '%Y-%m') AS period
FROM planned_event
