/*
id: reception-opening
title: "Les documents reçus sont ouverts"
failure-title: "Des documents reçus n’ont jamais été ouverts"
category: usages
severity: information
kind: information
status: assumed
needs: [reception.opened-on]
unit: document
combine: each
details:
  never-opened: "Reçu, jamais ouvert"
rationale: "Un document que personne n’ouvre n’a pas été transmis. Aucun texte ne fixe de cible : la part est montrée, sans jugement."
remedy: "Dire qui lit les documents reçus de chaque service, sous quel délai, et revoir ceux qui attendent."
owner: "Cadres des services, avec le référent MSSanté"
resources: ["https://sante-gouv-9827.slite.page/p/2mL7pBYfclhWZ_/5-Generaliser-les-usages"]
source: "Choix de ce projet ; fonctions de la vague 2 du Ségur : webinaire SESAN HOP’EN 2, printemps 2025"
*/
SELECT row_id AS subject, opened_on IS NOT NULL AS conforming, 'never-opened' AS detail, row_id AS "row", month AS period, site, service
FROM reception
