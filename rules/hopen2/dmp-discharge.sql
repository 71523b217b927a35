/*
id: dmp-discharge
title: "Les documents de sortie sont dans le DMP"
failure-title: "Des documents de sortie manquent au DMP"
category: dmp
objective: HOPEN2/P1.O2
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
rationale: "Part des documents de cette famille produits pendant la période qui sont dans le DMP ; un patient opposé n’est pas concerné. Ni la définition ni la cible de l’objectif ne sont connues : le taux est donné sans jugement tant qu’une cible n’est pas saisie dans le dossier. Types de cette famille, rapprochés par leur libellé (hypothèse) : 11490-0 Lettre de liaison à la sortie d’un établissement de soins, 34112-3 Compte rendu hospitalier (séjour), 34133-9 Synthèse d’épisode de soins, 86531-1 Attestation de sortie, 11493-4 Compte rendu hospitalier (code retiré). Une prescription en est aussi quand elle est écrite le jour où le séjour finit, ou après (hypothèse, d’après SUN-ES, qui compte l’ordonnance de sortie parmi les documents de sortie) ; les autres prescriptions n’en sont pas. À côté, la part des séjours clos qui ont au moins un document de cette famille dans le DMP : un séjour sans aucun document y compte."
remedy: "Traiter les rejets par code, valider les documents en attente, et alimenter le DMP à la validation."
owner: "Direction des systèmes d’information, avec les services"
resources: ["https://github.com/ansforge/IG-terminologie-de-sante", "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000045726627"]
source: "Annonce du lancement de HOP’EN 2 (familles) ; JDV_J66 (types) ; numéro déduit de l’ordre de la liste"
*/
SELECT row_id AS subject, CASE WHEN dmp_state <> 'opposed' THEN dmp_state = 'fed' END AS conforming,
    CASE WHEN dmp_state = 'rejected' THEN 'rejected' WHEN dmp_state = 'withdrawn' THEN 'withdrawn' WHEN is_validated THEN 'none' ELSE 'not-validated' END AS detail,
    row_id AS "row", month AS period, site, service
FROM document WHERE family = 'discharge'
