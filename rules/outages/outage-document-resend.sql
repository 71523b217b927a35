/*
id: outage-document-resend
title: "Les documents qu’une fermeture du DMP a arrêtés ont été renvoyés"
failure-title: "Des documents qu’une fermeture du DMP a arrêtés n’ont pas été renvoyés"
category: outages
severity: major
kind: ratio
status: assumed
target: 1
needs: [outage, dmp_submission]
unit: document
combine: each
details:
  refused: "Refusé pendant la fermeture du {0}, jamais renvoyé"
  refused-maybe: "Refusé un jour de fermeture (celle du {0}), heure inconnue, jamais renvoyé"
  unsent: "Produit ou validé un jour de fermeture (celle du {0}), jamais envoyé"
  withdrawn: "Refusé pendant la fermeture du {0}, puis retiré"
rationale: "Ce qui compte dans une fermeture n’est pas sa durée, mais ce qui n’est pas reparti : un document refusé ou retenu ce jour-là manque au DMP jusqu’à ce que quelqu’un le renvoie. Sans heure dans l’export, tous les documents du jour sont pris."
remedy: "Renvoyer les documents de la liste (« hopen-audit worklist DOSSIER outage-document-resend »), puis vérifier que la reprise automatique de l’éditeur est active et jusqu’à quand elle garde un refus."
owner: "Éditeur du DPI ou équipe EAI, avec la direction des systèmes d’information"
resources: ["https://status.esante.gouv.fr/"]
source: "Choix de ce projet ; fermeture de mai 2025 : webinaire SESAN HOP’EN 2, printemps 2025"
*/
SELECT row_id AS subject, CASE fate WHEN 'opposed' THEN NULL ELSE fate = 'sent' END AS conforming,
    CASE WHEN fate = 'withdrawn' THEN 'withdrawn|' WHEN cause = 'unsent' THEN 'unsent|' WHEN is_certain THEN 'refused|' ELSE 'refused-maybe|' END || strftime(outage_from, '%d/%m/%Y') AS detail,
    row_id AS "row", month AS period, site, service
FROM closure_document
