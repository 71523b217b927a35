/*
id: outage-accepted-send
title: "Rien n’a réussi pendant une fermeture annoncée"
failure-title: "Des envois ont réussi pendant une fermeture annoncée"
category: outages
severity: minor
kind: ratio
status: assumed
target: 1
needs: [outage, "dmp_submission|send"]
unit: document
combine: each
details:
  dmp: "Alimentation du DMP acceptée pendant la fermeture du {0}"
  mssante: "Message accepté pendant la fermeture du {0}"
rationale: "Un succès au milieu d’une fermeture annoncée veut dire que l’annonce était fausse, ou que l’horloge du logiciel l’est : dans les deux cas, les dates de l’export ne prouvent plus rien. Les envois dont l’export ne donne pas l’heure ne sont pas jugés."
remedy: "Comparer l’horloge du logiciel à l’heure légale, vérifier que l’export donne l’heure de Paris, et l’heure de l’acquittement plutôt que celle de la mise en file ; sinon corriger l’annonce dans outages.yml."
owner: "Équipe EAI ou éditeur du DPI"
resources: ["https://status.esante.gouv.fr/"]
source: "Choix de ce projet"
*/
SELECT row_id AS subject, CASE WHEN is_announced AND result IS NOT NULL THEN result <> 'accepted' END AS conforming, CASE channel WHEN 'dmp' THEN 'dmp|' ELSE 'mssante|' END || strftime(outage_from, '%d/%m/%Y') AS detail, row_id AS "row"
FROM closure_send
