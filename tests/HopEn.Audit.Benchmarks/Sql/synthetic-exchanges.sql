-- Sends, documents, feeds, correspondents and a pathway beside the {n} encounters of synthetic.sql: five sends for two
-- encounters, hence 10 million for 4 million. Every answer of an indicator is met: refused, without CDA, unknown format.
COPY (
    SELECT strftime(DATE '2025-01-01' + (v % 205 + s % 9)::INTEGER, '%d/%m/%Y') || ' 10:15' AS "DATE",
           CASE s % 4 WHEN 0 THEN 'app@ch.mssante.fr' WHEN 1 THEN 'org' || s % 40 || '@ch.mssante.fr' WHEN 2 THEN 'org' || s % 7 || '@ch.mssante.fr' ELSE 'app2@ch.mssante.fr' END AS "DE",
           CASE WHEN s % 5 = 4 THEN m || '@patient.mssante.fr' ELSE 'dr.' || s % 3000 || '@medecins.mssante.fr' END AS "A",
           'IPP' || lpad(((v * 7919) % {n})::VARCHAR, 9, '0') AS "IPP", 'NDA' || lpad(v::VARCHAR, 9, '0') AS "NDA",
           CASE WHEN s % 23 = 0 THEN 'Rejeté' ELSE 'Remis' END AS "STATUT", CASE s % 11 WHEN 0 THEN 'PDF' WHEN 1 THEN NULL ELSE 'CDA' END AS "FORMAT",
           CASE v % 3 WHEN 0 THEN '11490-0' WHEN 1 THEN '11488-4' ELSE '34874-8' END AS "TYPE", 'DOC' || v AS "DOC"
    FROM (SELECT range AS s, (range * 2 // 5 * 3) % {n} AS v, 2550699999001 + (range % 900) AS n13, n13::VARCHAR || lpad((97 - n13 % 97)::VARCHAR, 2, '0') AS m FROM range({n} * 5 // 2))
) TO '{folder}/envois.csv' (HEADER, DELIMITER ';');

COPY (
    SELECT CASE range % 3 WHEN 0 THEN '11490-0' WHEN 1 THEN '11488-4' ELSE '34874-8' END AS "TYPE",
           strftime(DATE '2025-01-01' + (range % 205)::INTEGER, '%d/%m/%Y') AS "PRODUIT", CASE WHEN range % 17 <> 0 THEN strftime(DATE '2025-01-01' + (range % 205 + 1)::INTEGER, '%d/%m/%Y') END AS "VALIDE",
           'IPP' || lpad(((range * 7919) % {n})::VARCHAR, 9, '0') AS "IPP", 'NDA' || lpad(range::VARCHAR, 9, '0') AS "NDA", 'DOC' || range AS "DOC", 'UF' || lpad((range % 60)::VARCHAR, 4, '0') AS "UF"
    FROM range({n}) WHERE range % 5 <> 0
) TO '{folder}/documents.csv' (HEADER, DELIMITER ';');

COPY (
    SELECT strftime(DATE '2025-01-01' + (range % 205 + range % 4)::INTEGER, '%d/%m/%Y') AS "DATE", CASE range % 13 WHEN 0 THEN 'Rejeté' WHEN 1 THEN 'Retiré' WHEN 2 THEN 'Opposition' ELSE 'Accepté' END AS "STATUT",
           'NDA' || lpad(range::VARCHAR, 9, '0') AS "NDA", 'DOC' || range AS "DOC", CASE range % 13 WHEN 0 THEN '90' || 3 + range % 3 END AS "ERREUR"
    FROM range({n}) WHERE range % 5 <> 0 AND range % 7 <> 0
) TO '{folder}/dmp.csv' (HEADER, DELIMITER ';');

COPY (
    SELECT 'IPP' || lpad(range::VARCHAR, 9, '0') AS "IPP", (99700000000 + range % 3000)::VARCHAR AS "RPPS", CASE WHEN range % 4 <> 0 THEN 'dr.' || range % 3000 || '@medecins.mssante.fr' END AS "BAL"
    FROM range({n}) WHERE range % 10 <> 0
) TO '{folder}/correspondants.csv' (HEADER, DELIMITER ';');

COPY (
    SELECT CASE range % 2 WHEN 0 THEN 'p' ELSE 'q' END AS "PARCOURS", 'IPP' || lpad(((range * 7919) % {n})::VARCHAR, 9, '0') AS "IPP", 'NDA' || lpad(range::VARCHAR, 9, '0') AS "NDA"
    FROM range({n}) WHERE range % 20 = 1
) TO '{folder}/parcours.csv' (HEADER, DELIMITER ';');

COPY (
    SELECT CASE WHEN range < 2 THEN CASE range WHEN 0 THEN 'app@ch.mssante.fr' ELSE 'app2@ch.mssante.fr' END ELSE 'org' || range - 2 || '@ch.mssante.fr' END AS "BAL", CASE WHEN range < 2 THEN 'APP' ELSE 'ORG' END AS "TYPE",
           CASE WHEN range % 9 = 8 THEN '990000051' ELSE '990000028' END AS "FINESS"
    FROM range(42)
) TO '{folder}/bal.csv' (HEADER, DELIMITER ';');
