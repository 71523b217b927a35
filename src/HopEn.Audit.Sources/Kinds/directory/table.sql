-- Extraction_Correspondance_MSSante of the Annuaire Santé: PER and ORG boxes only, whole country, no professional's name.
CREATE TABLE raw.directory_mailbox (
    address VARCHAR, domain VARCHAR, type VARCHAR, rpps_state VARCHAR NOT NULL,
    structure_id_kind VARCHAR,         -- 'finess' 'siret' 'siren' 'rpps' 'other', NULL without structure
    finess VARCHAR, service VARCHAR, structure_name VARCHAR,
    rpps BIGINT,                       -- of the holder, to know which correspondents have a mailbox
    reject VARCHAR
);

CREATE VIEW raw.any_directory_mailbox AS
SELECT directory_mailbox_row_id(rowid) AS row_id, address, domain, type, rpps_state, structure_id_kind, finess, service, structure_name
FROM raw.directory_mailbox WHERE reject IS NULL;

CREATE VIEW directory_mailbox AS SELECT * FROM raw.any_directory_mailbox;
