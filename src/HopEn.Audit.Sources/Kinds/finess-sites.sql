-- Geographic entities (ET) of FINESS, closed ones included when the source has them.
CREATE TABLE raw.site (
    finess VARCHAR, ej_finess VARCHAR, name VARCHAR, category VARCHAR, espic VARCHAR,
    open_date DATE, close_date DATE, is_open BOOLEAN NOT NULL, origin VARCHAR NOT NULL /* 'csv' | 'json' */, reject VARCHAR
);

-- One row per geographic entity; FINESS+ wins over the older CSV.
CREATE VIEW raw.any_site AS
SELECT site_row_id(rowid) AS row_id, finess, ej_finess, name, category, espic, open_date, close_date, is_open, origin
FROM raw.site WHERE reject IS NULL
QUALIFY row_number() OVER (PARTITION BY finess ORDER BY origin DESC, rowid) = 1;

CREATE VIEW site AS SELECT * FROM raw.any_site;
