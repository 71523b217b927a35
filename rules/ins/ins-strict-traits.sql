/*
id: ins-strict-traits
title: "Les traits stricts sont complets"
failure-title: "Des identités n’ont pas tous leurs traits stricts"
category: ins
severity: major
kind: ratio
status: sourced
target: 1
needs: [identity.birth-name, identity.given-names, identity.birth-date, identity.sex, identity.birth-place]
unit: identity
combine: each
details:
  missing: "Il manque : {0}"
rationale: "Les cinq traits stricts (nom et prénoms de naissance, date, sexe, code COG) accompagnent l’INS dans chaque document : l’en-tête d’un CDA qui porte une INS doit les porter tous."
remedy: "Compléter depuis la réponse d’INSi ; rendre les cinq traits obligatoires à la validation."
owner: "Cellule d’identitovigilance"
resources: ["https://www.occitanie.ars.sante.fr/identite-nationale-de-sante-ins", "https://www.esante-bretagne.fr/segur/sanitaire/identite-nationale-de-sante-ins/la-gestion-de-lins", "https://identito-na.fr/identification-primaire"]
source: "Traits stricts (ARS Occitanie, e-santé Bretagne) ; en-tête des documents CDA (règles du CI-SIS, structuration minimale)"
*/
SELECT patient_id AS subject, traits_complete AS conforming,
    'missing|' || concat_ws(', ', CASE WHEN NOT coalesce(has_birth_name, false) THEN 'nom de naissance' END, CASE WHEN NOT coalesce(has_given_names, false) THEN 'prénoms' END,
        CASE WHEN NOT coalesce(has_birth_date, false) THEN 'date de naissance' END, CASE WHEN NOT coalesce(has_sex, false) THEN 'sexe' END,
        CASE WHEN NOT coalesce(has_birth_place, false) THEN 'lieu de naissance (COG)' END) AS detail, row_id AS "row"
FROM identity WHERE status IN ('qualified', 'retrieved', 'validated')
