CREATE TABLE raw.unit (
    uf VARCHAR, label VARCHAR, service VARCHAR, pole VARCHAR, finess VARCHAR,
    valid_from DATE, valid_to DATE, reject VARCHAR
);

-- Validity without overlap, so that an encounter meets one unit at the most: the later declaration wins.
CREATE VIEW raw.current_unit AS
SELECT uf, label, service, pole, finess, coalesce(valid_from, DATE '0001-01-01') AS valid_from,
       least(coalesce(valid_to, DATE '9999-12-31'),
             coalesce(lead(coalesce(valid_from, DATE '0001-01-01')) OVER w - 1, DATE '9999-12-31')) AS valid_to
FROM raw.unit WHERE reject IS NULL
WINDOW w AS (PARTITION BY uf ORDER BY coalesce(valid_from, DATE '0001-01-01'), rowid);

CREATE VIEW unit AS
SELECT unit_row_id(rowid) AS row_id, uf, label, service, pole, finess, valid_from, valid_to
FROM raw.unit WHERE reject IS NULL;
