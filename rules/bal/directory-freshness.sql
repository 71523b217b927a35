/*
id: directory-freshness
title: "L’extraction de l’Annuaire Santé est récente"
failure-title: "L’extraction de l’Annuaire Santé est ancienne"
category: bal
severity: minor
kind: ratio
status: assumed
target: 1
needs: [directory_mailbox]
unit: source
combine: all
settings:
  directory-max-age-days: {default: "2", label: "Âge maximal de l’extraction, en jours (elle paraît chaque jour, avec des interruptions)", status: assumed}
details:
  stale: "Âgée de {0} jours ; {1} au plus"
rationale: "L’extraction paraît presque chaque jour : une ancienne montre des BAL disparues et ignore les nouvelles. Pour un regard rétrospectif, une extraction de l’époque est au contraire la bonne."
remedy: "Télécharger l’extraction du jour, ou régler « directory-max-age-days » si l’audit porte sur une période passée."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://github.com/ansforge/annuaire-sante-fhir-documentation", "https://status.esante.gouv.fr/"]
source: "Annuaire Santé, extraction MSSanté (parution quotidienne) ; âge toléré : hypothèse"
*/
WITH threshold AS (SELECT value::INTEGER AS most FROM setting WHERE name = 'directory-max-age-days')
SELECT s.file AS subject, s.age_days <= t.most AS conforming, 'stale|' || s.age_days || '|' || t.most AS detail, s.row_id AS "row"
FROM source s CROSS JOIN threshold t WHERE s.kind = 'directory' AND s.age_days IS NOT NULL
