/*
id: mailbox-closed-site
title: "Les BAL sont rattachées à des entités ouvertes"
failure-title: "Des BAL sont rattachées à une entité fermée"
category: bal
objective: HOPEN2/P1.O7
severity: major
kind: ratio
status: sourced
target: 1
needs: [mailbox.finess, site.close-date]
unit: mailbox
combine: all
details:
  closed-on: "Rattachée à {0}, fermé depuis le {1}"
  closed: "Rattachée à {0}, fermé"
rationale: "Une BAL attachée à un site fermé n’est plus rattachée à rien : ses envois ne peuvent pas être attribués à l’établissement."
remedy: "Choisir le site qui a repris l’activité et demander à l’opérateur de rattacher la BAL à son FINESS."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://github.com/ansforge/finess"]
source: "FINESS+ (dateFermeture, etatObjet)"
*/
SELECT m.mailbox_id AS subject, s.is_open AS conforming,
    CASE WHEN s.close_date IS NOT NULL THEN 'closed-on|' || m.finess || '|' || strftime(s.close_date, '%d/%m/%Y') ELSE 'closed|' || m.finess END AS detail,
    m.row_id AS "row", m.service
FROM mailbox m
JOIN (SELECT finess, is_open, close_date FROM site UNION ALL SELECT finess, is_open, close_date FROM legal_entity) s ON s.finess = m.finess
WHERE NOT m.is_patient_address
