/*
id: mailbox-outside-perimeter
title: "Les BAL sont rattachées à l’établissement"
failure-title: "Des BAL sont rattachées à une autre entité"
category: bal
objective: HOPEN2/P1.O7
severity: major
kind: ratio
status: assumed
target: 1
needs: [mailbox.finess]
unit: mailbox
combine: all
details:
  other-entity: "Rattachée au site {0}, qui dépend de l’entité {1}"
  other-legal-entity: "Rattachée à une autre entité juridique ({0})"
  unknown-finess: "Rattachée au FINESS {0}, absent du dossier et du répertoire chargé"
rationale: "Une BAL rattachée à une autre entité (fusion, support d’un GHT, ancien site) fait compter ses envois ailleurs."
remedy: "Vérifier à qui appartient le FINESS ; si la BAL est bien à l’établissement, demander à l’opérateur de la rattacher au bon site ; sinon, la retirer de la liste déclarée. Si le FINESS est bien à vous, l’ajouter à « sites » dans dossier.yml."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://github.com/ansforge/finess"]
source: "Hypothèse de ce projet : aucun texte lu ne dit que ces envois ne comptent pas"
*/
SELECT m.mailbox_id AS subject, p.finess IS NOT NULL AS conforming,
    CASE WHEN s.ej_finess IS NOT NULL THEN 'other-entity|' || m.finess || '|' || s.ej_finess
         WHEN l.finess IS NOT NULL THEN 'other-legal-entity|' || m.finess
         ELSE 'unknown-finess|' || m.finess END AS detail,
    m.row_id AS "row", m.service
FROM mailbox m
LEFT JOIN (SELECT DISTINCT finess FROM perimeter) p ON p.finess = m.finess
LEFT JOIN site s ON s.finess = m.finess
LEFT JOIN legal_entity l ON l.finess = m.finess
WHERE m.finess IS NOT NULL AND NOT m.is_patient_address AND (s.is_open OR s.finess IS NULL OR p.finess IS NOT NULL)
