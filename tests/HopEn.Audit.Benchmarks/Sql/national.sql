-- The national files at their true size: 535,000 mailboxes in 31 columns, 103,000 sites in 32 positions.
COPY (
    SELECT CASE WHEN range % 100 < 85 THEN 'PER' ELSE 'ORG' END || '|' ||
           CASE WHEN range % 100 < 85 THEN 'prenom.nom' || range || '@medecin' ELSE 'secretariat' || range || '@hopital' || range % 5000 END || '.mssante.fr|' ||
           CASE WHEN range % 100 < 85 THEN '8|1' || lpad(range::VARCHAR, 10, '0') || '|81' || lpad(range::VARCHAR, 10, '0') ELSE '||' END || '|1|1' ||
           lpad((990000000 + range % 100000)::VARCHAR, 9, '0') || '|Service ' || range % 300 || '|M|NOM' || range || '|PRÉNOM|C|Civil|10|Médecin|SM' || range % 90 ||
           '|Spécialité ' || range % 90 || '|O|CENTRE HOSPITALIER ' || range % 5000 || '||||12||RUE|DE LA SANTÉ||99000 EXEMPLE|99000|99|France'
    FROM range(535000)
) TO '{folder}/extraction-body.txt' (HEADER false, DELIMITER '', QUOTE '', ESCAPE '');

COPY (
    SELECT 'structureet' AS c0, (990000000 + range)::VARCHAR AS c1, (990000000 + range // 2)::VARCHAR AS c2, 'CH ' || range AS c3, 'CENTRE HOSPITALIER ' || range AS c4,
           '' AS c5, '' AS c6, '12' AS c7, 'R' AS c8, 'DE LA SANTE' AS c9, '' AS c10, '' AS c11, '001' AS c12, '99' AS c13, 'EXEMPLE' AS c14, '99000 EXEMPLE' AS c15,
           '0100000000' AS c16, '' AS c17, '355' AS c18, 'Centre Hospitalier' AS c19, '1102' AS c20, 'CH' AS c21, '99999999900011' AS c22, '8610Z' AS c23, '03' AS c24,
           'ARS' AS c25, '1' AS c26, 'EPS' AS c27, '2001-01-01' AS c28, '2001-01-01' AS c29, '2024-01-01' AS c30, '' AS c31
    FROM range(103000)
) TO '{folder}/finess-body.csv' (HEADER false, DELIMITER ';', QUOTE '');
