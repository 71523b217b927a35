/*
id: dmp-document-type
title: "Les documents envoyés au DMP ont un type que le DMP accepte"
failure-title: "Des documents partent au DMP sous un type retiré ou qui n’est pas du DMP"
category: dmp
severity: minor
kind: ratio
status: sourced
target: 1
needs: [dmp_submission.type]
unit: document
combine: each
details:
  not-dmp: "Type du CI-SIS qui n’est pas du DMP : {0}"
  retired: "Type retiré le 13/10/2017 : {0}"
rationale: "Six types du CI-SIS ne sont pas des types du DMP, et quatre codes LOINC ont été retirés. Le volet du CI-SIS fait vérifier le type par le gestionnaire (PFI) avant l’envoi au DMP ; ce que le DMP en ferait n’a pas été lu."
remedy: "Corriger la table des types dans le logiciel qui produit le document."
owner: "Éditeur du DPI, avec la direction des systèmes d’information"
resources: ["https://github.com/ansforge/IG-terminologie-de-sante"]
source: "JDV_J66-TypeCode-DMP v20240927120000, JDV_J07, TRE_A04"
*/
SELECT s.row_id AS subject, t.state = 'dmp' AS conforming, CASE t.state WHEN 'not-dmp' THEN 'not-dmp|' ELSE 'retired|' END || t.code AS detail, s.row_id AS "row"
FROM dmp_submission s JOIN document_type t ON t.code = s.type_code CROSS JOIN establishment e WHERE s.submitted_on BETWEEN e.period_start AND e.period_end
