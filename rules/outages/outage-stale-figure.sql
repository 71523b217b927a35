/*
id: outage-stale-figure
title: "Aucun fichier n’a été pris pendant que sa source était figée"
failure-title: "Des fichiers ont été pris pendant que leur source était figée"
category: outages
severity: minor
kind: ratio
status: assumed
target: 1
needs: [outage, "directory_mailbox|indicator"]
unit: source
combine: all
details:
  stale: "Du {0}, jour où la source n’était pas rafraîchie (du {1} au {2})"
rationale: "Une extraction de l’annuaire ou un chiffre relevé pendant que la source n’était plus rafraîchie montre un état plus ancien que sa date. Que SI PIL donne les chiffres que les établissements recopient est une supposition : sa signification n’a pas été trouvée."
remedy: "Télécharger l’extraction ou relever le chiffre de nouveau, à une date où la source était rafraîchie."
owner: "Référent MSSanté ; contrôle de gestion pour les chiffres"
resources: ["https://status.esante.gouv.fr/"]
source: "Choix de ce projet ; SI PIL : webinaire SESAN HOP’EN 2, printemps 2025 ; extractions : absence de dépôt constatée"
*/
SELECT s.file AS subject, o.outage_id IS NULL AS conforming, 'stale|' || strftime(s.data_date, '%d/%m/%Y') || '|' || strftime(o.first_day, '%d/%m/%Y') || '|' || strftime(o.last_day, '%d/%m/%Y') AS detail, s.row_id AS "row"
FROM source s LEFT JOIN outage o ON o.stale_kind = s.kind AND s.data_date BETWEEN o.first_day AND o.last_day
WHERE s.kind IN ('directory', 'indicator') AND s.data_date IS NOT NULL
