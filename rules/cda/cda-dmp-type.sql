/*
id: cda-dmp-type
title: "Les documents CDA ont un type que le DMP accepte"
failure-title: "Des documents CDA ont un type que le DMP n’accepte pas"
category: cda
severity: minor
kind: ratio
status: sourced
target: 1
needs: [cda_document]
unit: document
combine: each
details:
  not-dmp: "Type du CI-SIS qui n’est pas du DMP : {0}"
  retired: "Type retiré le 13/10/2017 : {0}"
rationale: "Six types du CI-SIS ne sont pas des types du DMP, et quatre codes LOINC ont été retirés. Un type que l’outil ne connaît pas n’est pas jugé."
remedy: "Corriger la table des types dans le logiciel qui produit le document."
owner: "Éditeur du DPI, avec la direction des systèmes d’information"
resources: ["https://github.com/ansforge/IG-terminologie-de-sante"]
source: "JDV_J66-TypeCode-DMP v20240927120000, JDV_J07, TRE_A04"
*/
SELECT d.row_id AS subject, t.state = 'dmp' AS conforming, CASE t.state WHEN 'not-dmp' THEN 'not-dmp|' ELSE 'retired|' END || t.code AS detail, d.row_id AS "row", d.month AS period
FROM cda_document d JOIN document_type t ON t.code = d.type_code
