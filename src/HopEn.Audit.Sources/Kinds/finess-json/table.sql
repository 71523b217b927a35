-- Legal entities (EJ) of FINESS.
CREATE TABLE raw.legal_entity (
    finess VARCHAR, name VARCHAR, legal_status VARCHAR,
    close_date DATE, is_open BOOLEAN NOT NULL, group_id VARCHAR /* gcc of type 001, presumed GHT */, reject VARCHAR
);

CREATE VIEW raw.any_legal_entity AS
SELECT legal_entity_row_id(l.rowid) AS row_id, l.finess, l.name, l.legal_status, l.close_date, l.is_open, l.group_id,
       (SELECT count(*) FROM main.site s WHERE s.ej_finess = l.finess AND s.is_open) AS open_site_count
FROM raw.legal_entity l WHERE l.reject IS NULL;

CREATE VIEW legal_entity AS SELECT * FROM raw.any_legal_entity;
