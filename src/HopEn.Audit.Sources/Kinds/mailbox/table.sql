-- Mailboxes declared by the hospital (operator console or own list). In a view from outside, those that the directory publishes.
CREATE TABLE raw.mailbox (
    address VARCHAR,                   -- lower case; a patient's address or one whose local part is a matricule is stored as NULL
    domain VARCHAR, type VARCHAR,      -- type: 'PER' 'ORG' 'APP' 'CAB', NULL when unknown
    finess VARCHAR,                    -- nine characters after repair, NULL when absent or malformed
    finess_state VARCHAR NOT NULL,     -- 'ok' 'repaired' 'missing' 'malformed' 'luhn'
    service VARCHAR,                   -- as declared
    rpps_state VARCHAR NOT NULL,       -- 'ok' 'missing' 'malformed'
    has_responsible BOOLEAN,
    description_length INTEGER,        -- characters after trimming, NULL when absent
    description VARCHAR,               -- without case or accents, up to 15 characters: a poor one is short, and a long one
                                       -- names people; no view shows it
    description_repeats BOOLEAN,       -- equal to the address or the label
    description_key UBIGINT,           -- equal for mailboxes sharing this very description
    label_length INTEGER,
    label_repeats BOOLEAN,             -- equal to the address or to what stands before its @
    label_has_space BOOLEAN,
    label_is_upper BOOLEAN,            -- without any small letter
    sends BIGINT,                      -- messages sent over the period, NULL when unknown
    is_patient_address BOOLEAN NOT NULL,
    address_is_valid BOOLEAN NOT NULL,
    address_key UBIGINT,               -- salted key of the address, that of senders and recipients
    reject VARCHAR
);

-- A mailbox is named by its address; a patient's address is replaced by a neutral label.
CREATE VIEW raw.any_mailbox AS
SELECT mailbox_row_id(rowid) AS row_id,
       coalesce(address, '(adresse patient n° ' || (1 + rowid) || ')') AS mailbox_id,
       address, domain, type, finess, finess_state, service, rpps_state, has_responsible,
       description_length,
       -- It repeats the address or the label, or is a word that tells a correspondent nothing.
       description_repeats OR description IN ('description', 'description mss', 'description-mss', 'bal', 'mssante', 'a completer', 'test')
           AS description_is_generic,
       CASE WHEN description_key IS NOT NULL THEN count(*) OVER (PARTITION BY description_key) END AS description_uses,
       label_length,
       -- Only a code, an abbreviation or the address: a correspondent can't understand it.
       label_repeats OR NOT label_has_space AND label_is_upper AS label_is_code,
       sends, is_patient_address, address_is_valid
FROM raw.mailbox WHERE reject IS NULL;

CREATE VIEW mailbox AS SELECT * FROM raw.any_mailbox;
