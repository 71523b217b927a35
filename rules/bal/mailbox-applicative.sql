/*
id: mailbox-applicative
title: "L’établissement a au moins une BAL applicative"
failure-title: "Aucune BAL applicative n’est déclarée"
category: bal
objective: HOPEN2/P1.O7
severity: major
kind: ratio
status: sourced
target: 1
needs: [mailbox.type]
unit: establishment
combine: all
details:
  none: "Aucune BAL de type APP dans la liste déclarée"
  none-no-send: "Aucune BAL de type APP, et aucun message envoyé sur la période"
rationale: "P1.O7 se mesure sur les envois du logiciel métier, par la BAL applicative."
remedy: "Demander à l’opérateur une BAL applicative et la paramétrer dans le DPI ; si elle existe, l’ajouter à la liste déclarée."
owner: "Référent MSSanté, avec l’éditeur du DPI"
resources: ["https://sante-gouv-9827.slite.page/p/2mL7pBYfclhWZ_/5-Generaliser-les-usages"]
source: "Webinaire SESAN HOP’EN 2, printemps 2025 (canal d’envoi, équipement minimal)"
*/
SELECT e.pmsi_finess AS subject, count(m.row_id) FILTER (m.type = 'APP') > 0 AS conforming,
    CASE WHEN sum(m.sends) = 0 THEN 'none-no-send' ELSE 'none' END AS detail, NULL::BIGINT AS "row"
FROM establishment e LEFT JOIN mailbox m ON true
GROUP BY e.pmsi_finess
