/*
id: reception-integration
title: "Les documents reçus sont intégrés au dossier du patient"
failure-title: "Des documents reçus ne sont pas intégrés au dossier du patient"
category: usages
severity: information
kind: information
status: assumed
needs: [reception.integrated-on]
unit: document
combine: each
details:
  not-integrated: "Reçu, jamais intégré"
rationale: "Un document reçu du DMP ou par messagerie ne sert que s’il est dans le dossier du patient. Aucun texte ne fixe de cible : la part est montrée, sans jugement."
remedy: "Rapprocher les documents de leur patient par l’INS, et traiter la liste de ceux qui attendent."
owner: "Secrétariats, avec la direction des systèmes d’information"
resources: ["https://sante-gouv-9827.slite.page/p/2mL7pBYfclhWZ_/5-Generaliser-les-usages"]
source: "Choix de ce projet ; fonctions de la vague 2 du Ségur : webinaire SESAN HOP’EN 2, printemps 2025"
*/
SELECT row_id AS subject, integrated_on IS NOT NULL AS conforming, 'not-integrated' AS detail, row_id AS "row", month AS period, site, service
FROM reception
