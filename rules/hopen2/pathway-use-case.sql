/*
id: pathway-use-case
title: "Au moins un cas d’usage qualitatif est en place"
failure-title: "Aucun cas d’usage qualitatif n’est en place"
category: usages
objective: HOPEN2/P1.O8
severity: major
kind: ratio
status: sourced
target: 1
needs: [pathway_patient]
unit: establishment
combine: any
details:
  automatic-only: "Seuls des envois automatiques en double sont déclarés"
  none: "Aucun cas d’usage n’est déclaré"
rationale: "Un établissement qui envoie déjà ses documents en double, au DMP et à la messagerie citoyenne, doit mettre en place au moins un cas d’usage qualitatif : rappel, convocation, consignes, questionnaire."
remedy: "Choisir un cas d’usage dans le catalogue, le faire valider avec les parcours, et l’inscrire sous « pathways: use-cases » dans dossier.yml."
owner: "Référent Mon espace santé"
resources: ["https://esante.gouv.fr/sites/default/files/media_entity/documents/202206_catalogue-des-usages_v13.pdf", "https://sante-gouv-9827.slite.page/p/2mL7pBYfclhWZ_/5-Generaliser-les-usages"]
source: "Webinaire SESAN HOP’EN 2, printemps 2025"
*/
SELECT e.pmsi_finess AS subject, bool_or(p.has_qualitative_use) AS conforming, CASE WHEN bool_or(p.has_use) THEN 'automatic-only' ELSE 'none' END AS detail, NULL::BIGINT AS "row"
FROM pathway p CROSS JOIN establishment e GROUP BY e.pmsi_finess
