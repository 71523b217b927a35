/*
id: dmp-consultation
title: "Les comptes rendus de consultation sont dans le DMP"
failure-title: "Des comptes rendus de consultation manquent au DMP"
category: dmp
objective: HOPEN2/P1.O4
severity: major
kind: ratio
status: assumed
target: objective
needs: [document, dmp_submission, "document.document|document.encounter", "dmp_submission.document|dmp_submission.encounter"]
unit: document
combine: each
details:
  not-validated: "Document produit, non validé"
  rejected: "Rejeté par le DMP"
  withdrawn: "Retiré du DMP"
  none: "Jamais envoyé au DMP"
rationale: "Part des documents de cette famille produits pendant la période qui sont dans le DMP ; un patient opposé n’est pas concerné. Ni la définition ni la cible de l’objectif ne sont connues : le taux est donné sans jugement tant qu’une cible n’est pas saisie dans le dossier. Types de cette famille, rapprochés par leur libellé (hypothèse) : 34749-2 Compte rendu de consultation pré-anesthésique, 11488-4 Compte rendu ou fiche de consultation ou de visite, 85208-7 Compte rendu de télémédecine, 78513-9 Compte rendu de consultation ophtalmologique. Le compte rendu de consultation pré-anesthésique en est un. À côté, la part des consultations qui ont au moins un document de cette famille dans le DMP : une consultation sans aucun document y compte."
remedy: "Traiter les rejets par code, valider les documents en attente, et alimenter le DMP à la validation."
owner: "Direction des systèmes d’information, avec les services"
resources: ["https://github.com/ansforge/IG-terminologie-de-sante", "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000045726627"]
source: "Annonce du lancement de HOP’EN 2 (familles) ; JDV_J66 (types) ; numéro déduit de l’ordre de la liste"
*/
SELECT row_id AS subject, CASE WHEN dmp_state <> 'opposed' THEN dmp_state = 'fed' END AS conforming,
    CASE WHEN dmp_state = 'rejected' THEN 'rejected' WHEN dmp_state = 'withdrawn' THEN 'withdrawn' WHEN is_validated THEN 'none' ELSE 'not-validated' END AS detail,
    row_id AS "row", month AS period, site, service
FROM document WHERE family = 'consultation'
