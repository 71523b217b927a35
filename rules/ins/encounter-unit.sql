/*
id: encounter-unit
title: "Chaque unité des venues est dans le fichier de structure"
failure-title: "Des unités des venues sont absentes du fichier de structure"
category: ins
severity: minor
kind: ratio
status: assumed
target: 1
needs: [encounter.uf, encounter.end, unit]
unit: service
combine: all
details:
  unknown-unit: "L’unité {0} ({1} venues) est absente du fichier de structure, ou hors de sa période de validité"
rationale: "Une unité inconnue laisse ses venues sans site ni service : les figures par site les ignorent."
remedy: "Compléter le fichier de structure, dates de validité comprises."
owner: "DIM ou contrôle de gestion"
source: "Méthode de l’outil (rattachement des venues aux sites)"
*/
SELECT e.uf AS subject, bool_and(e.unit_is_known) AS conforming, 'unknown-unit|' || e.uf || '|' || count(*) AS detail, min(e.row_id) AS "row"
FROM encounter e WHERE e.uf IS NOT NULL GROUP BY e.uf
