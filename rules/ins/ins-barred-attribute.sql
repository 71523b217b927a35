/*
id: ins-barred-attribute
title: "Une identité douteuse ou fictive ne porte pas d’INS"
failure-title: "Des identités douteuses ou fictives portent une INS"
category: ins
severity: major
kind: ratio
status: assumed
target: 1
needs: [identity.matricule, identity.attribute]
unit: identity
combine: each
details:
  doubtful: "Identité douteuse avec matricule"
  fictitious: "Identité fictive avec matricule"
rationale: "Les attributs « douteux » et « fictif » interdisent d’utiliser l’INS : un document partirait dans le dossier de quelqu’un d’autre."
remedy: "Lever le doute avec une pièce d’identité, ou retirer le matricule ; les identités fictives n’en ont jamais."
owner: "Cellule d’identitovigilance"
resources: ["https://github.com/Interop-Sante/hl7.fhir.fr.core"]
source: "RNIV (attributs ; texte non lu)"
*/
SELECT patient_id AS subject, NOT has_matricule AS conforming, attribute AS detail, row_id AS "row"
FROM identity WHERE attribute IN ('doubtful', 'fictitious')
