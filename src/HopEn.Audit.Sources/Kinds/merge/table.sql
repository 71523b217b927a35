-- Merges of patient files.
CREATE TABLE raw.merge (absorbed_id UBIGINT, kept_id UBIGINT, reject VARCHAR);
