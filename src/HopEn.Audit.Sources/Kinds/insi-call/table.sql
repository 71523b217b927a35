-- Calls to the téléservice INSi, one row per call.
CREATE TABLE raw.insi_call (
    patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT,  -- salted keys, NULL when unmapped
    called_on DATE,
    called_minute SMALLINT,            -- minute of the day in France, NULL when the export does not tell
    result VARCHAR,                    -- 'identity-found' 'no-identity' 'several-identities' 'call-failed'
    reject VARCHAR
);

-- Only the calls of the period.
CREATE VIEW insi_call AS
SELECT
    insi_call_row_id(c.rowid) AS row_id, c.patient_id, c.encounter_id, c.called_on, month_of(c.called_on) AS month,
    c.called_minute, c.result
FROM raw.insi_call c
CROSS JOIN raw.establishment e
WHERE c.reject IS NULL AND c.called_on BETWEEN e.period_start AND e.period_end;
