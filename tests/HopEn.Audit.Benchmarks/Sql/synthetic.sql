-- Clean synthetic exports of a three-site hospital at any size, written by DuckDB itself so that making them costs little.
-- {n} encounters, {n} identities, {folder} where they go. One encounter in five is an emergency passage.
COPY (
    SELECT 'IPP' || lpad(((range * 7919) % {n})::VARCHAR, 9, '0') AS "IPP",
           'NDA' || lpad(range::VARCHAR, 9, '0') AS "NDA",
           CASE range % 5 WHEN 0 THEN 'U' WHEN 1 THEN 'C' WHEN 2 THEN 'C' ELSE 'H' END AS "TYPE",
           strftime(DATE '2025-01-01' + (range % 205)::INTEGER, '%d/%m/%Y') AS "ENTREE",
           strftime(DATE '2025-01-01' + (range % 205 + range % 6)::INTEGER, '%d/%m/%Y') AS "SORTIE",
           'UF' || lpad((range % 60)::VARCHAR, 4, '0') AS "UF",
           CASE range % 3 WHEN 0 THEN 'Médecine générale' WHEN 1 THEN 'Pédiatrie' ELSE 'Chirurgie – orthopédie' END AS "LIBELLE"
    FROM range({n})
) TO '{folder}/venues.csv' (HEADER, DELIMITER ';');

COPY (
    WITH person AS (
        SELECT range AS i, 1 + range % 2 AS sex, 40 + range % 60 AS yy, 1 + range % 12 AS mm, 1 + (range * 31) % 95 AS dep
        FROM range({n})
    ), body AS (
        SELECT *, (((sex * 100 + yy) * 100 + mm) * 100 + dep) * 1000000 + (i * 37) % 1000000 AS n13 FROM person
    )
    SELECT 'IPP' || lpad(i::VARCHAR, 9, '0') AS "IPP",
           CASE WHEN i % 100 < 82 THEN 'Qualifiée' WHEN i % 100 < 90 THEN 'Récupérée' WHEN i % 100 < 95 THEN 'Validée' ELSE 'Provisoire' END AS "STATUT",
           CASE WHEN i % 100 < 90 THEN '1.2.250.1.213.1.4.8' END AS "OID",
           CASE WHEN i % 100 < 90 THEN n13::VARCHAR || lpad((97 - n13 % 97)::VARCHAR, 2, '0') END AS "MATRICULE",
           'NOM' || i % 50000 AS "NOM", 'PRÉNOM' || i % 3000 AS "PRENOMS",
           lpad((1 + i % 28)::VARCHAR, 2, '0') || '/' || lpad(mm::VARCHAR, 2, '0') || '/19' || yy AS "DDN",
           CASE sex WHEN 1 THEN 'M' ELSE 'F' END AS "SEXE",
           substr(n13::VARCHAR, 6, 5) AS "COG",
           CASE WHEN i % 100 >= 90 THEN 'Pas de pièce' END AS "MOTIF"
    FROM body
) TO '{folder}/identites.csv' (HEADER, DELIMITER ';');

COPY (
    SELECT 'UF' || lpad(range::VARCHAR, 4, '0') AS "UF", 'Unité ' || range AS "LIBELLE", 'Service ' || range % 20 AS "SERVICE",
           CASE range % 3 WHEN 0 THEN '990000028' WHEN 1 THEN '990000036' ELSE '990000044' END AS "FINESS"
    FROM range(60)
) TO '{folder}/uf.csv' (HEADER, DELIMITER ';');
