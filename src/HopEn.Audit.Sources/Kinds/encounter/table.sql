CREATE TABLE raw.encounter (
    patient_id UBIGINT,                -- salted key of (domain, value)
    encounter_id UBIGINT,              -- salted key of (domain, stay number), NULL when unmapped
    ins_id UBIGINT,                    -- salted key of the matricule, NULL when unmapped
    kind VARCHAR,                      -- 'inpatient' 'consultation' 'emergency' 'session' 'hah' 'outside-act'
                                       -- 'out-of-scope' 'uhcd' 'long-term-care' 'newborn' 'confidential'
    start_date DATE, end_date DATE,
    counted_on DATE,                   -- encounter_counted_on() of the row, filled once all are read
    uf VARCHAR, finess VARCHAR, service VARCHAR,
    reject VARCHAR
);

-- The day that counts an encounter: closed stays by their end, everything else by its start.
CREATE MACRO encounter_counted_on(kind, start_date, end_date) AS
    CASE WHEN kind IN ('inpatient', 'uhcd', 'long-term-care', 'newborn', 'confidential', 'hah') THEN end_date ELSE start_date END;

-- Only encounters of the period and of the perimeter; a unit unknown to the structure file leaves site and service NULL.
CREATE VIEW raw.any_encounter AS
SELECT encounter_row_id(e.rowid) AS row_id, e.patient_id, e.encounter_id, e.kind, e.start_date, e.end_date, month_of(e.counted_on) AS month,
       coalesce(e.finess, u.finess) AS site, coalesce(e.service, u.service, u.label) AS service, e.uf, u.uf IS NOT NULL AS unit_is_known
FROM raw.encounter e
LEFT JOIN raw.current_unit u ON u.uf = e.uf AND e.counted_on BETWEEN u.valid_from AND u.valid_to
WHERE e.reject IS NULL
  AND e.counted_on BETWEEN (SELECT period_start FROM raw.establishment) AND (SELECT period_end FROM raw.establishment)
  AND (coalesce(e.finess, u.finess) IS NULL OR coalesce(e.finess, u.finess) IN (SELECT finess FROM raw.perimeter));

CREATE VIEW encounter AS SELECT * FROM raw.any_encounter;
