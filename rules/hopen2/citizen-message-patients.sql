/*
id: citizen-message-patients
title: "Les patients éligibles reçoivent un message par Mon espace santé"
failure-title: "Trop peu de patients éligibles reçoivent un message par Mon espace santé"
category: usages
objective: HOPEN2/P1.O8
severity: blocking
kind: ratio
status: sourced
target: objective
needs: [encounter.end, send, pathway_patient]
unit: patient
combine: any
period: retained-month
details:
  not-reached: "Aucun message citoyen dans la fenêtre du parcours"
rationale: "P1.O8 : patients éligibles d’un parcours à qui au moins un message a été envoyé par MSSanté citoyenne, sur les patients éligibles du mois. Le parcours doit être validé par la CME ou la direction : seuls les parcours validés à la fin du mois retenu comptent, les autres sont montrés à côté. Plusieurs parcours s’ajoutent sans compter deux fois un patient. Pour un programme clos, un message parti après le dernier jour de la mesure ne compte pas, sauf choix contraire du dossier. Un profil non activé compte : tous les usagers sont prévenus. Population : celle de P1.O1 (séjours clos et consultations, sans les urgences ; UHCD, nouveau-nés et séjours confidentiels compris, sauf choix contraire du dossier), d’un mois, restreinte aux patients des parcours."
remedy: "Automatiser l’envoi depuis le logiciel métier au bon moment du parcours, qualifier l’INS des patients éligibles, traiter les adresses refusées."
owner: "Référent du parcours, avec la direction des systèmes d’information"
resources: ["https://sante.gouv.fr/IMG/xlsx/hop_en2-p1.08-_matrice_-finess_pmsi_.xlsx", "https://esante.gouv.fr/sites/default/files/media_entity/documents/202206_catalogue-des-usages_v13.pdf", "https://sante-gouv-9827.slite.page/p/2mL7pBYfclhWZ_/5-Generaliser-les-usages"]
source: "Webinaire SESAN HOP’EN 2, printemps 2025"
*/
SELECT patient_id AS subject, has_citizen_message AS conforming, 'not-reached' AS detail, row_id AS "row", month AS period, site, service
FROM eligible WHERE is_counted
