-- The baseline for FINESS+: the nested structure unnested by hand, one schema version only.
CREATE TABLE legal_entity AS
SELECT e.informationsGeneralesPMEJ.numFinessPm AS finess, e.informationsGeneralesPMEJ.denominationPm AS name,
       e.informationsGeneralesPMEJ.statutJuridique AS legal_status, e.etatObjet AS state, e.ege AS ege
FROM (SELECT unnest(pmej) AS e FROM read_json('{folder}/finess-structures.json', maximum_object_size = 2000000000));
CREATE TABLE plus_site AS
SELECT g.informationsGeneralesEGE.numFinessEge AS finess, finess AS ej_finess, g.informationsGeneralesEGE.nomEgeCourt AS name,
       g.categorieentiteGeographiqueExercice AS category, g.etatObjet AS state
FROM (SELECT finess, unnest(ege) AS g FROM legal_entity);
