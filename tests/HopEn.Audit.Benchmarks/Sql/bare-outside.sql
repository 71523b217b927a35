-- The baseline: the public files read again for one establishment, and its mailboxes questioned by hand.
CREATE TABLE directory AS
SELECT "Type de BAL" AS type, lower("Adresse BAL") AS address, split_part(lower("Adresse BAL"), '@', 2) AS domain, "Identifiant PP" AS rpps, right("Identification Structure", 9) AS finess
FROM read_csv('{folder}/directory/Extraction_Correspondance_MSSante_202508040312.txt', delim = '|', header = true, quote = '', escape = '', all_varchar = true);

CREATE TABLE legal_entity AS
SELECT e.informationsGeneralesPMEJ.numFinessPm AS finess, e.ege AS ege
FROM (SELECT unnest(pmej) AS e FROM read_json('{folder}/finess-json/finess-structures.json', maximum_object_size = 2000000000));

CREATE TABLE site AS
SELECT g.informationsGeneralesEGE.numFinessEge AS finess, finess AS ej, g.etatObjet = 'A' AS is_open FROM (SELECT finess, unnest(ege) AS g FROM legal_entity);

CREATE TABLE own AS SELECT d.* FROM directory d WHERE finess = '{finess}' OR finess IN (SELECT finess FROM site WHERE ej = '{finess}');

SELECT type, count(*) FROM own GROUP BY type;
SELECT count(*) FROM own JOIN site USING (finess) WHERE NOT is_open;
SELECT count(*) FROM own WHERE NOT ends_with(domain, '.mssante.fr');
SELECT count(*) FROM own WHERE type = 'PER' AND length(rpps) <> 11;
SELECT count(*) FROM own JOIN (SELECT address FROM directory GROUP BY address HAVING count(*) > 1) USING (address);
SELECT s.finess, count(o.address) FROM site s LEFT JOIN own o ON o.finess = s.finess AND o.type = 'ORG' WHERE s.ej = '{finess}' GROUP BY s.finess;
