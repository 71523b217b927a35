/*
id: mailbox-duplicate-address
title: "Chaque adresse n’est déclarée qu’une fois"
failure-title: "Des adresses sont déclarées plusieurs fois"
category: bal
severity: minor
kind: ratio
status: assumed
target: 1
needs: [mailbox]
unit: mailbox
combine: all
details:
  duplicate: "Déclarée {0} fois"
rationale: "Une adresse est unique chez son porteur : deux lignes pour la même adresse rattachent la BAL à deux endroits."
remedy: "Garder la ligne juste et supprimer les autres ; si la BAL est vraiment partagée, en créer une par structure."
owner: "Référent MSSanté, avec l’opérateur"
resources: ["https://github.com/ansforge/annuaire-sante-fhir-documentation"]
source: "Modèle de l’Annuaire Santé (une adresse est unique chez son porteur) ; qu’une adresse déclarée deux fois soit un défaut : hypothèse"
*/
SELECT m.mailbox_id AS subject, c.uses = 1 AS conforming, 'duplicate|' || c.uses AS detail, m.row_id AS "row", m.service
FROM mailbox m JOIN (SELECT address, count(*) AS uses FROM mailbox WHERE address IS NOT NULL GROUP BY address) c ON c.address = m.address
