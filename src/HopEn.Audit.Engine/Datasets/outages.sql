-- Interruptions of national services, and what of the exports falls in one. Hours are those of the clock in France, without
-- offset, as exports write them; « sure » bounds what is certainly inside, « may » what cannot be ruled out.

-- One row per stretch of an interruption. may_* is NULL when nothing bounds it: nothing is then laid over it.
CREATE TABLE raw.outage (
    outage_id VARCHAR NOT NULL, service VARCHAR NOT NULL,
    nature VARCHAR NOT NULL,           -- 'scheduled' 'incident' 'unknown'
    extent VARCHAR NOT NULL,           -- 'full', or 'partial' when the announcement says what stops
    confidence VARCHAR NOT NULL,       -- 'confirmed' 'official' 'relayed' 'inferred'
    stops_feeding BOOLEAN NOT NULL, stops_messaging BOOLEAN NOT NULL,
    stale_kind VARCHAR,                -- kind of source that is not refreshed meanwhile, NULL for none
    may_from TIMESTAMP, may_to TIMESTAMP, sure_from TIMESTAMP, sure_to TIMESTAMP
);

CREATE VIEW outage AS SELECT *, may_from::DATE AS first_day, (may_to - INTERVAL 1 MICROSECOND)::DATE AS last_day FROM raw.outage;

-- Filled when the loading ends ---------------------------------------------------------------------------------------

-- One row per submission to the DMP, or per message, that may fall in an interruption of feeding, or of messaging.
CREATE TABLE raw.closure_send (
    row_id BIGINT, channel VARCHAR /* 'dmp' 'mssante' */, document_key UBIGINT, sent_from TIMESTAMP, result VARCHAR, error_code VARCHAR,
    is_certain BOOLEAN, is_announced BOOLEAN /* certainly inside a scheduled one */, outage_from TIMESTAMP
);

-- One row per document that the DMP refused during an interruption of feeding, or that was produced or validated on a day of
-- one and never sent. fate: 'sent' since, 'opposed' by the patient, 'withdrawn' since, 'missing'.
CREATE TABLE raw.closure_document (
    row_id BIGINT, document_row BIGINT /* of the document, NULL when it is not known */,
    cause VARCHAR /* 'refused' 'unsent' */, is_certain BOOLEAN, fate VARCHAR, month VARCHAR, site VARCHAR,
    service VARCHAR, outage_from TIMESTAMP
);

CREATE VIEW closure_send AS SELECT row_id, channel, result, error_code, is_certain, is_announced, outage_from FROM raw.closure_send;
CREATE VIEW closure_document AS SELECT * EXCLUDE (document_row) FROM raw.closure_document;
