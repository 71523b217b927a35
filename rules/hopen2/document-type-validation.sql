/*
id: document-type-validation
title: "Les types de documents envoyés sont dans la liste validée par la CME"
failure-title: "La liste validée par la CME ne couvre pas ce qui est envoyé"
category: usages
objective: HOPEN2/P1.O7
severity: minor
kind: ratio
status: sourced
target: 1
needs: [send.type]
unit: document-type
combine: each
details:
  no-list: "Aucune liste validée n’est décrite dans le dossier"
  outside-period: "Liste validée hors de la période"
  not-listed: "Type envoyé hors de la liste : {0}"
rationale: "La liste des types de documents validée par la CME, ou par une instance équivalente, et envoyés par MSSanté professionnelle est l’une des quatre pièces demandées par l’ARS pour P1.O7. Un type envoyé sans y être l’affaiblit."
remedy: "Faire valider la liste, puis écrire « document-types » (validated-by, validated-on, codes) dans dossier.yml ; ajouter les types manquants ou cesser de les envoyer."
owner: "Président de la CME, avec la direction des systèmes d’information"
resources: ["https://sante.gouv.fr/IMG/xlsx/hop_en2-p1.07-_matrice_-finess_pmsi_.xlsx", "https://sante-gouv-9827.slite.page/p/2mL7pBYfclhWZ_/5-Generaliser-les-usages"]
source: "Webinaire SESAN HOP’EN 2, printemps 2025"
*/
SELECT subject, conforming, detail, NULL::BIGINT AS "row" FROM (
    SELECT code AS subject, code IN (SELECT code FROM validated_type) AS conforming, 'not-listed|' || code AS detail FROM sent_type WHERE EXISTS (SELECT 1 FROM type_list)
    UNION ALL
    SELECT 'liste validée', coalesce(l.validated_on BETWEEN e.period_start AND e.period_end, false), CASE WHEN l.validated_on IS NULL THEN 'no-list' ELSE 'outside-period' END
    FROM establishment e LEFT JOIN type_list l ON true
)
