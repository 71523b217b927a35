/*
id: ins-matricule-sex
title: "Le matricule concorde avec le sexe"
failure-title: "Des matricules contredisent le sexe"
category: ins
severity: minor
kind: ratio
status: assumed
target: 1
needs: [identity.matricule, identity.sex]
unit: identity
combine: each
details:
  disagrees: "Le matricule et le sexe de la fiche ne concordent pas"
rationale: "Le premier chiffre du matricule dit le sexe à la naissance. Un changement de sexe à l’état civil explique certains écarts : la règle invite à vérifier, elle n’accuse pas."
remedy: "Rappeler INSi avec les traits de la pièce d’identité ; les traits rendus par INSi remplacent ceux de la fiche."
owner: "Cellule d’identitovigilance"
resources: ["https://identito-na.fr/NIR-et-NIA"]
source: "Structure du matricule (décret n° 82-103 du 22 janvier 1982)"
*/
SELECT patient_id AS subject, sex_agrees AS conforming, 'disagrees' AS detail, row_id AS "row"
FROM identity WHERE matricule_form_valid
