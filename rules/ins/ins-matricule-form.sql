/*
id: ins-matricule-form
title: "Les matricules INS ont la bonne forme"
failure-title: "Des matricules INS n’ont pas la bonne forme"
category: ins
severity: major
kind: ratio
status: sourced
target: 1
needs: [identity.matricule]
unit: identity
combine: each
blocking-below: 0.5
details:
  malformed: "Le matricule n’a pas 13 caractères suivis d’une clé de deux chiffres"
  damaged: "Le matricule a été abîmé par un tableur (notation scientifique ou chiffres perdus)"
rationale: "Un matricule a 13 caractères et une clé de deux chiffres (Corse : 2A, 2B). Mal formé, il fait rejeter les documents."
remedy: "Refaire l’export en texte, sans passer par un tableur ; si le défaut est dans le logiciel, corriger la fiche depuis INSi."
owner: "Cellule d’identitovigilance"
resources: ["https://identito-na.fr/NIR-et-NIA"]
source: "Décret n° 82-103 du 22 janvier 1982 ; RNIV"
*/
SELECT patient_id AS subject, CASE WHEN matricule_damaged THEN false ELSE matricule_form_valid END AS conforming,
    CASE WHEN matricule_damaged THEN 'damaged' ELSE 'malformed' END AS detail, row_id AS "row"
FROM identity WHERE has_matricule
