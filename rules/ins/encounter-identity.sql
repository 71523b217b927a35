/*
id: encounter-identity
title: "Chaque patient venu a une identité dans l’export"
failure-title: "Des patients venus n’ont pas d’identité dans l’export"
category: ins
severity: minor
kind: ratio
status: assumed
target: 1
needs: [encounter.end, identity]
unit: patient
combine: all
details:
  no-identity: "Aucune identité pour ce patient dans les fichiers reçus"
rationale: "Un patient sans identité sort du taux de qualification et fausse le résultat : cette part borne chaque taux."
remedy: "Vérifier que les deux exports couvrent les mêmes patients et le même domaine d’identifiants (« domaine » dans dossier.yml)."
owner: "DIM, avec la cellule d’identitovigilance"
source: "Méthode de l’outil (rapprochement des clés)"
*/
SELECT e.patient_id AS subject, e.patient_id IN (SELECT patient_id FROM identity) AS conforming, 'no-identity' AS detail, e.row_id AS "row",
    e.month AS period, e.site, e.service
FROM encounter e
