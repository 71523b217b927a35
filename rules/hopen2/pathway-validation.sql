/*
id: pathway-validation
title: "Les parcours sont validés par la CME ou la direction"
failure-title: "Des parcours ne sont pas validés par la CME ou la direction"
category: usages
objective: HOPEN2/P1.O8
severity: major
kind: ratio
status: sourced
target: 1
needs: [pathway_patient]
unit: pathway
combine: each
details:
  not-validated: "Parcours sans validation datée"
  validated-later: "Parcours validé après le mois retenu"
rationale: "Un parcours n’est éligible que s’il a été validé par la CME ou par la direction ; le document daté fait partie des preuves."
remedy: "Faire valider la liste des parcours et des cas d’usage, puis inscrire « validated-by » et « validated-on » sous « pathways » dans dossier.yml."
owner: "Président de la CME ou direction"
resources: ["https://esante.gouv.fr/sites/default/files/media_entity/documents/202206_catalogue-des-usages_v13.pdf", "https://sante-gouv-9827.slite.page/p/2mL7pBYfclhWZ_/5-Generaliser-les-usages"]
source: "Webinaire SESAN HOP’EN 2, printemps 2025"
*/
SELECT pathway AS subject, coalesce(is_validated, false) AS conforming, CASE WHEN validated_on IS NULL THEN 'not-validated' ELSE 'validated-later' END AS detail, NULL::BIGINT AS "row"
FROM pathway
