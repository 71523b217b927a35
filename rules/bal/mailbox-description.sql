/*
id: mailbox-description
title: "Chaque BAL de service a une description précise"
failure-title: "Des BAL n’ont pas de description précise"
category: bal
severity: minor
kind: ratio
status: assumed
target: 1
needs: [mailbox.description, mailbox.label, mailbox.type]
unit: mailbox
combine: all
settings:
  mailbox-description-min-length: {default: "15", label: "Longueur minimale d’une description, en caractères", status: assumed}
details:
  absent: "Aucune description"
  generic: "La description répète l’adresse ou le libellé, ou ne dit rien"
  short: "Description de {0} caractères ; {1} attendus"
  shared: "La même description sert à {0} BAL"
rationale: "Ajouter une description précise à chaque adresse est une bonne pratique : le correspondant sait à qui il écrit. Le modèle ne l’impose pas, et l’extraction ne la contient pas."
remedy: "Écrire pour chaque BAL le service, le site et l’usage (« Secrétariat de cardiologie, site Nord, comptes rendus »)."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://sante-gouv-9827.slite.page/p/2mL7pBYfclhWZ_/5-Generaliser-les-usages", "https://github.com/ansforge/interop-ig-fhir-api-messagerie-securisee-sante"]
source: "Webinaire SESAN HOP’EN 2, printemps 2025 (bonne pratique) ; ce qu’est une description précise : hypothèse"
*/
WITH threshold AS (SELECT value::INTEGER AS least FROM setting WHERE name = 'mailbox-description-min-length')
SELECT m.mailbox_id AS subject,
    coalesce(m.description_length >= t.least AND NOT coalesce(m.description_is_generic, false) AND m.description_uses = 1, false) AS conforming,
    CASE WHEN m.description_length IS NULL THEN 'absent' WHEN m.description_is_generic THEN 'generic'
         WHEN m.description_length < t.least THEN 'short|' || m.description_length || '|' || t.least ELSE 'shared|' || m.description_uses END AS detail,
    m.row_id AS "row", m.service
FROM mailbox m CROSS JOIN threshold t
WHERE m.type IN ('ORG', 'APP')
