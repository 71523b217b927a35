-- The baseline: the public files read once, kept for every establishment.
CREATE TABLE directory AS
SELECT "Type de BAL" AS type, lower("Adresse BAL") AS address, split_part(lower("Adresse BAL"), '@', 2) AS domain, "Identifiant PP" AS rpps, right("Identification Structure", 9) AS finess
FROM read_csv('{folder}/directory/Extraction_Correspondance_MSSante_202508040312.txt', delim = '|', header = true, quote = '', escape = '', all_varchar = true);

CREATE TABLE legal_entity AS
SELECT e.informationsGeneralesPMEJ.numFinessPm AS finess, e.ege AS ege
FROM (SELECT unnest(pmej) AS e FROM read_json('{folder}/finess-json/finess-structures.json', maximum_object_size = 2000000000));

CREATE TABLE site AS
SELECT g.informationsGeneralesEGE.numFinessEge AS finess, finess AS ej, g.etatObjet = 'A' AS is_open FROM (SELECT finess, unnest(ege) AS g FROM legal_entity);
