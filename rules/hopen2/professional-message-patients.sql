/*
id: professional-message-patients
title: "Les patients ont un document CDA envoyé à un correspondant par MSSanté professionnelle"
failure-title: "Trop peu de patients ont un document CDA envoyé à un correspondant par MSSanté professionnelle"
category: usages
objective: HOPEN2/P1.O7
severity: blocking
kind: ratio
status: sourced
target: objective
needs: [encounter.end, send, "send.patient|send.encounter|send.matricule"]
unit: patient
combine: any
period: retained-month
details:
  not-reached: "Aucun document CDA compté dans le mois : la cascade dit où le patient se perd"
rationale: "P1.O7 : patients uniques du mois (séjours clos et consultations, hors urgences) avec au moins un document CDA envoyé à un correspondant de santé par MSSanté professionnelle, sur les patients uniques du mois, quel que soit le statut de l’identité. Pour un programme clos, un envoi parti après le dernier jour de la mesure ne compte pas, sauf choix contraire du dossier. Un patient compte une fois ; ni les mois ni les sites ne s’additionnent. La source veut ce taux pondéré par l’équipement MSSanté des médecins libéraux du département, sans donner la formule : il est montré brut et pondéré (patients atteints ÷ (patients × taux d’équipement), formule supposée) ; de part et d’autre de la cible, rien n’est tranché. Elle le rattache à la BAL applicative, sans dire que les autres envois ne comptent pas : tous comptent, sauf choix contraire du dossier, et les deux chiffres sont montrés ; les envois d’une BAL mal rattachée sont montrés à part. Population : celle de P1.O1 (séjours clos et consultations, sans les urgences ; UHCD, nouveau-nés et séjours confidentiels compris, sauf choix contraire du dossier), d’un mois."
remedy: "Suivre la cascade : compléter le cercle de soin, inviter les correspondants sans BAL, valider les comptes rendus en attente, faire produire un CDA par le logiciel métier, traiter les rejets."
owner: "Direction des systèmes d’information, avec les chefs de service"
resources: ["https://sante.gouv.fr/IMG/xlsx/hop_en2-p1.07-_matrice_-finess_pmsi_.xlsx", "https://sante-gouv-9827.slite.page/p/2mL7pBYfclhWZ_/5-Generaliser-les-usages"]
source: "Webinaire SESAN HOP’EN 2, printemps 2025"
*/
SELECT patient_id AS subject, has_counted_cda AS conforming, 'not-reached' AS detail, row_id AS "row", month AS period, site, service
FROM population
