-- Documents received by the hospital. Neither patient nor stay is kept: what is asked is whether somebody opened them.
CREATE TABLE raw.reception (
    received_on DATE, integrated_on DATE, opened_on DATE, origin VARCHAR /* 'dmp' 'mssante', NULL when not told */,
    type_code VARCHAR, uf VARCHAR, reject VARCHAR
);

-- Only what was received in the period, by a unit of the perimeter or an unknown one.
CREATE VIEW raw.any_reception AS
SELECT
    reception_row_id(r.rowid) AS row_id, r.received_on, month_of(r.received_on) AS month, r.integrated_on,
    r.opened_on, r.origin, r.type_code, u.finess AS site, coalesce(u.service, u.label) AS service
FROM raw.reception r
CROSS JOIN raw.establishment e
LEFT JOIN raw.current_unit u ON u.uf = r.uf AND r.received_on BETWEEN u.valid_from AND u.valid_to
WHERE r.reject IS NULL
    AND r.received_on BETWEEN e.period_start AND e.period_end
    AND (u.finess IS NULL OR u.finess IN (SELECT finess FROM raw.perimeter));

CREATE VIEW reception AS SELECT * FROM raw.any_reception;
