/*
id: document-triple-duty
title: "Les documents vont au DMP, aux professionnels et au patient"
failure-title: "Des documents ne vont pas aux trois destinataires"
category: dmp
severity: information
kind: information
status: sourced
needs: [encounter.end, document, dmp_submission, send, "document.document|document.encounter", "dmp_submission.document|dmp_submission.encounter", "send.document|send.encounter"]
unit: document
combine: each
details:
  two: "Deux destinataires sur trois"
  one: "Un destinataire sur trois"
  zero: "Aucun destinataire"
rationale: "L’arrêté du 26 avril 2022 modifié demande, pour chaque document de sa liste, l’alimentation du DMP, l’envoi aux professionnels par messagerie sécurisée et l’envoi au patient. Les documents produits pendant un séjour en sont pour la plupart exclus : la lettre de liaison, les documents de sortie et le compte rendu opératoire y restent. Le document d’un patient opposé n’est pas concerné."
remedy: "Faire partir les trois envois d’une seule validation dans le logiciel métier."
owner: "Direction des systèmes d’information"
resources: ["https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000045726627"]
source: "Arrêté du 26 avril 2022, JORFTEXT000045726627, modifié par l’arrêté du 23 mai 2024 ; correspondance de ses documents avec des codes LOINC, par leur libellé : hypothèse"
*/
SELECT row_id AS subject, CASE WHEN dmp_state <> 'opposed' THEN reached = 3 END AS conforming, CASE reached WHEN 2 THEN 'two' WHEN 1 THEN 'one' ELSE 'zero' END AS detail, row_id AS "row", month AS period, site, service
FROM (
    SELECT *, (dmp_state = 'fed')::INTEGER + sent_to_professional::INTEGER + sent_to_patient::INTEGER AS reached
    FROM document WHERE duty = 'any' OR duty = 'outside-stay' AND outside_stay
)
