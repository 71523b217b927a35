-- Figures computed elsewhere, taken as they are declared.
CREATE TABLE raw.indicator (
    finess VARCHAR, month VARCHAR,     -- month NULL for a whole period
    objective VARCHAR,                 -- 'P1.O7', or the id of a rule
    numerator BIGINT, denominator BIGINT, origin VARCHAR, reject VARCHAR
);

CREATE VIEW indicator AS
SELECT indicator_row_id(rowid) AS row_id, finess, month, objective, numerator, denominator FROM raw.indicator WHERE reject IS NULL;
