/*
id: mailbox-domain
title: "Les adresses sont dans un domaine MSSanté"
failure-title: "Des adresses ne sont pas dans un domaine MSSanté"
category: bal
severity: major
kind: ratio
status: sourced
target: 1
needs: [mailbox]
unit: mailbox
combine: all
details:
  malformed: "Ce n’est pas une adresse électronique"
  not-listed: "Le domaine {0} est absent de la liste blanche MSSanté"
  not-mssante: "Le domaine {0} n’est pas un domaine MSSanté"
rationale: "Seul l’espace de confiance protège les données de santé. La liste blanche fait foi ; sans elle, le suffixe « .mssante.fr » en tient lieu."
remedy: "Corriger l’adresse ; si le domaine est réellement MSSanté, télécharger une liste blanche plus récente ; sinon, cesser d’y envoyer des données de santé."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://espacedeconfiance.mssante.fr/listeblanchemssante.xml"]
source: "Liste blanche MSSanté"
*/
SELECT m.mailbox_id AS subject,
    m.address_is_valid AND (w.domain IS NOT NULL OR NOT EXISTS (SELECT 1 FROM whitelist_domain) AND (ends_with(m.domain, '.mssante.fr') OR m.domain = 'interop-mssante.apicrypt.org')) AS conforming,
    CASE WHEN NOT m.address_is_valid THEN 'malformed' WHEN ends_with(m.domain, '.mssante.fr') THEN 'not-listed|' || m.domain ELSE 'not-mssante|' || m.domain END AS detail,
    m.row_id AS "row", m.service
FROM mailbox m LEFT JOIN whitelist_domain w ON w.domain = m.domain
WHERE NOT m.is_patient_address
