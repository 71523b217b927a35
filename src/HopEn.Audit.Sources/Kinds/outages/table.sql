-- One row per place where an interruption was read; those of a file of the dossier have a line of the ledger.
CREATE TABLE raw.outage_notice (outage_id VARCHAR NOT NULL, source VARCHAR NOT NULL, confidence VARCHAR NOT NULL, reject VARCHAR);
