CREATE TABLE raw.send (
    sent_on DATE,
    sent_minute SMALLINT,              -- minute of the day in France, NULL when the export does not tell
    patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT,  -- salted keys, NULL when unmapped; ins_id from a citizen address too
    sender_key UBIGINT,                -- salted key of the sending mailbox, that of raw.mailbox.address_key
    recipient_key UBIGINT,             -- of the professional recipient that speaks for the message:
                                       -- the first that is none of the hospital's own
    to_professional BOOLEAN NOT NULL, to_patient BOOLEAN NOT NULL,
    patient_address_valid BOOLEAN,     -- the citizen address holds a matricule with its key; NULL without citizen recipient
    result VARCHAR,                    -- 'accepted' 'rejected' (final failure) 'pending', NULL when not told
    format VARCHAR,                    -- 'cda' 'other-format', NULL when not told
    type_code VARCHAR, document_id UBIGINT,
    recipients UBIGINT[],              -- keys of the professional recipients, NULL when there is one at the most
    types VARCHAR[],                   -- codes of the documents joined, NULL when there is one at the most
    reject VARCHAR
);

-- Types sent to professionals in the period, in CDA or in a format that is not told, final failures left out.
CREATE VIEW raw.any_sent_type AS
SELECT s.code, count(*) AS messages
FROM (
    SELECT type_code AS code, sent_on, result, format, to_professional, reject
    FROM raw.send
    WHERE type_code IS NOT NULL
    UNION ALL
    SELECT unnest(types[2:]), sent_on, result, format, to_professional, reject
    FROM raw.send
    WHERE types IS NOT NULL
) s
CROSS JOIN raw.establishment e
WHERE s.reject IS NULL
    AND s.to_professional
    AND s.result IS DISTINCT FROM 'rejected'
    AND s.format IS DISTINCT FROM 'other-format'
    AND s.sent_on BETWEEN e.period_start AND e.period_end
GROUP BY s.code;

CREATE VIEW sent_type AS SELECT * FROM raw.any_sent_type;

-- Citizen messages, to know which addresses are none.
CREATE VIEW citizen_message AS
SELECT send_row_id(rowid) AS row_id, sent_on, month_of(sent_on) AS month, patient_address_valid
FROM raw.send
WHERE reject IS NULL AND to_patient;
