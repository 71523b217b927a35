/*
id: unsecured-exchange-plan
title: "Les échanges non sécurisés ont un plan, une échéance tenue et un responsable"
failure-title: "Des échanges non sécurisés n’ont ni plan tenu ni responsable"
category: usages
severity: minor
kind: ratio
status: sourced
target: 1
needs: [unsecured_exchange.plan, unsecured_exchange.due, unsecured_exchange.owner]
unit: exchange
combine: each
details:
  no-plan: "Sans plan de bascule vers la messagerie sécurisée"
  overdue: "Échéance dépassée au {0}"
  no-owner: "Sans responsable"
  no-due-date: "Sans échéance"
rationale: "La certification HAS (critère 3.1-07) demande une cartographie des échanges de données de santé non sécurisés et un plan pour les faire passer à la messagerie sécurisée. Un flux sans plan, en retard ou sans responsable ne bougera pas."
remedy: "Compléter la cartographie : pour chaque flux, la solution cible, une échéance et un responsable nommé ; inscrire la date de réalisation quand c’est fait."
owner: "RSSI ou DPO, avec la direction de la qualité"
resources: []
source: "Certification HAS, 5e cycle, critère 3.1-07, d’après le webinaire SESAN HOP’EN 2, printemps 2025"
*/
SELECT x.flow AS subject, coalesce(x.done_date <= e.today, false) OR x.has_plan AND x.has_owner AND x.due_date IS NOT NULL AND x.due_date >= e.today AS conforming,
    CASE WHEN NOT x.has_plan THEN 'no-plan' WHEN x.due_date < e.today THEN 'overdue|' || strftime(x.due_date, '%d/%m/%Y') WHEN NOT x.has_owner THEN 'no-owner' ELSE 'no-due-date' END AS detail, x.row_id AS "row"
FROM unsecured_exchange x CROSS JOIN establishment e
