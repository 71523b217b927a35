/*
id: pathway-use-case
title: "Chaque parcours validé a un cas d’usage qualitatif"
failure-title: "Des parcours n’ont que des envois automatiques, ou aucun cas d’usage"
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
  automatic-only: "Seuls des envois automatiques en double sont déclarés"
  none: "Aucun cas d’usage n’est déclaré"
rationale: "Un établissement qui envoie déjà ses documents en double, au DMP et à la messagerie citoyenne, doit mettre en place au moins un cas d’usage qualitatif : rappel, convocation, consignes, questionnaire. Les parcours qui comptent sont regardés un par un : celui qui n’a que des envois automatiques ne profite pas du cas d’un autre."
remedy: "Choisir un cas d’usage dans le catalogue, le faire valider avec les parcours, et l’inscrire sous « pathways: use-cases » dans dossier.yml."
owner: "Référent Mon espace santé"
resources: ["https://esante.gouv.fr/sites/default/files/media_entity/documents/202206_catalogue-des-usages_v13.pdf", "https://sante-gouv-9827.slite.page/p/2mL7pBYfclhWZ_/5-Generaliser-les-usages"]
source: "Webinaire SESAN HOP’EN 2, printemps 2025"
*/
SELECT pathway AS subject, has_qualitative_use AS conforming, CASE WHEN has_use THEN 'automatic-only' ELSE 'none' END AS detail, NULL::BIGINT AS "row"
FROM pathway WHERE is_counted
