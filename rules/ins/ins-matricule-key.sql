/*
id: ins-matricule-key
title: "La clé des matricules INS est juste"
failure-title: "Des matricules INS ont une clé fausse"
category: ins
severity: major
kind: ratio
status: sourced
target: 1
needs: [identity.matricule, identity.oid]
unit: identity
combine: each
blocking-below: 0.5
details:
  wrong-key: "La clé ne correspond pas au matricule : un caractère au moins est faux"
rationale: "Une clé fausse trahit un matricule saisi ou recopié à la main, jamais reçu d’INSi. Seuls les OID de production sont jugés."
remedy: "Rappeler INSi pour l’identité ; ne jamais corriger la clé à la main."
owner: "Cellule d’identitovigilance"
resources: ["https://identito-na.fr/NIR-et-NIA", "https://www.esante-bfc.fr/faq-rniv-ins/"]
source: "Décret n° 82-103 du 22 janvier 1982 (clé) ; OID INS-NIR et INS-NIA (FR Core)"
*/
SELECT patient_id AS subject, CASE WHEN oid_class IN ('nir', 'nia') THEN matricule_key_valid END AS conforming, 'wrong-key' AS detail, row_id AS "row"
FROM identity WHERE matricule_form_valid
