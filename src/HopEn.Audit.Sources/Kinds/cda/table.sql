-- Clinical documents as they are sent, whatever carries them, and what the checks of conformance say of each. Nothing of a
-- document's content is kept: no name, no number of a patient, no text.

CREATE TABLE raw.cda_document (
    document_id UBIGINT,               -- salted key of the document's id, that of raw.document.document_id for the same domain
    set_id UBIGINT,                    -- salted key of what its versions have in common
    format VARCHAR NOT NULL,           -- 'cda', 'pdf' (a PDF, or a message with a PDF, where a document was expected),
                                       -- 'message' (no document), 'unreadable'
    in_package BOOLEAN NOT NULL,       -- carried by an IHE_XDM package
    in_message BOOLEAN NOT NULL,       -- carried by a mail message
    type_code VARCHAR, produced_on DATE, level INTEGER,
    ins_class VARCHAR,                 -- 'nir' 'nia' 'test' 'demo', NULL without INS
    custodian VARCHAR,                 -- FINESS of the organisation that keeps it, NULL when absent or malformed
    custodian_state VARCHAR NOT NULL,  -- 'ok' 'missing' 'malformed'
    errors INTEGER NOT NULL,           -- findings that make it not conform
    reservations INTEGER NOT NULL,     -- warnings, and checks that could not be made
    reject VARCHAR
);

-- One row per finding. layer: 'opening' 'xdm' 'mail' 'xsd' 'builtin' 'official'. role: 'error' 'warning' 'not-assessable' 'info'.
CREATE TABLE raw.document_finding (
    document_row BIGINT NOT NULL,      -- row_id of the document
    layer VARCHAR NOT NULL, schematron VARCHAR, kind VARCHAR NOT NULL, role VARCHAR NOT NULL,
    test VARCHAR, message VARCHAR NOT NULL, line BIGINT, reject VARCHAR
);

-- Documents without a date are kept: nothing says they are of another period.
CREATE VIEW raw.any_cda_document AS
SELECT
    cda_document_row_id(rowid) AS row_id, document_id, set_id, format, in_package, in_message, type_code,
    month_of(produced_on) AS month, level, ins_class, custodian, custodian_state, errors, reservations
FROM raw.cda_document
WHERE reject IS NULL
    AND (
        produced_on IS NULL
        OR produced_on BETWEEN (SELECT period_start FROM raw.establishment)
            AND (SELECT period_end FROM raw.establishment)
    );

CREATE VIEW cda_document AS SELECT * FROM raw.any_cda_document;

CREATE VIEW raw.any_document_finding AS
SELECT document_finding_row_id(rowid) AS row_id, document_row, layer, schematron, kind, role, test, message, line
FROM raw.document_finding WHERE document_row IN (SELECT d.row_id FROM main.cda_document d);

CREATE VIEW document_finding AS SELECT * FROM raw.any_document_finding;
