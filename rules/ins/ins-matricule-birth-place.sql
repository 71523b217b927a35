/*
id: ins-matricule-birth-place
title: "Le matricule concorde avec le lieu de naissance"
failure-title: "Des matricules contredisent le lieu de naissance"
category: ins
severity: minor
kind: ratio
status: assumed
target: 1
needs: [identity.matricule, identity.birth-place]
unit: identity
combine: each
details:
  disagrees: "Le matricule et le lieu de naissance de la fiche ne concordent pas"
rationale: "Les caractères 6 à 10 disent la commune ou le pays de naissance ; un code COG modifié depuis explique certains écarts."
remedy: "Rappeler INSi avec les traits de la pièce d’identité ; les traits rendus par INSi remplacent ceux de la fiche."
owner: "Cellule d’identitovigilance"
resources: ["https://identito-na.fr/NIR-et-NIA"]
source: "Structure du matricule (décret n° 82-103 du 22 janvier 1982)"
*/
SELECT patient_id AS subject, birth_place_agrees AS conforming, 'disagrees' AS detail, row_id AS "row"
FROM identity WHERE matricule_form_valid
