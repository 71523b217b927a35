/*
id: outage-error-code
title: "Les refus pour indisponibilité tombent dans une interruption connue"
failure-title: "Des refus pour indisponibilité ne correspondent à aucune interruption connue"
category: outages
severity: information
kind: information
status: assumed
needs: [outage, dmp_submission.error]
unit: document
combine: each
settings:
  outage-error-codes: {default: "aucun", label: "Codes d’erreur qui veulent dire « service indisponible » dans le logiciel de l’établissement, séparés par des virgules, ou « aucun »", status: assumed}
details:
  unknown: "Refusé avec le code {0}, hors de toute interruption connue"
rationale: "Un refus pour indisponibilité en dehors de toute interruption connue en révèle une qui n’a pas été annoncée, ou une panne du côté de l’établissement. Aucun texte lu ne donne la liste de ces codes : ils dépendent du logiciel."
remedy: "Demander à l’éditeur ses codes d’indisponibilité et les inscrire dans « outage-error-codes » ; ajouter l’interruption à outages.yml si elle est confirmée, sinon chercher la panne chez soi."
owner: "Équipe EAI ou éditeur du DPI"
source: "Choix de ce projet"
*/
WITH codes AS (SELECT upper(trim(unnest(string_split(value, ',')))) AS code FROM setting WHERE name = 'outage-error-codes' AND value <> 'aucun')
SELECT s.row_id AS subject, c.row_id IS NOT NULL AS conforming, 'unknown|' || s.error_code AS detail, s.row_id AS "row"
FROM dmp_submission s SEMI JOIN codes k ON k.code = s.error_code LEFT JOIN closure_send c ON c.row_id = s.row_id CROSS JOIN establishment e
WHERE s.result = 'rejected' AND s.submitted_on BETWEEN e.period_start AND e.period_end
