/*
id: ins-matricule-birth-date
title: "Le matricule concorde avec la date de naissance"
failure-title: "Des matricules contredisent la date de naissance"
category: ins
severity: minor
kind: ratio
status: assumed
target: 1
needs: [identity.matricule, identity.birth-date]
unit: identity
combine: each
details:
  disagrees: "Le matricule et la date de naissance de la fiche ne concordent pas"
rationale: "Les chiffres 2 à 5 disent l’année et le mois de naissance. Les mois 20 et au-delà (état civil incomplet) ne sont pas comparés."
remedy: "Rappeler INSi avec les traits de la pièce d’identité ; les traits rendus par INSi remplacent ceux de la fiche."
owner: "Cellule d’identitovigilance"
resources: ["https://identito-na.fr/NIR-et-NIA"]
source: "Structure du matricule (décret n° 82-103 du 22 janvier 1982)"
*/
SELECT patient_id AS subject, birth_agrees AS conforming, 'disagrees' AS detail, row_id AS "row"
FROM identity WHERE matricule_form_valid
