-- Events that the hospital plans on a national service. What they are called is not kept.
CREATE TABLE raw.planned_event (planned_on DATE, planned_minute SMALLINT, service VARCHAR, reject VARCHAR);

-- Nobody plans an event again and again: one row per event, with the first interruption it may fall in.
CREATE VIEW raw.any_planned_event AS
SELECT
    planned_event_row_id(p.rowid) AS row_id, p.planned_on, p.service, min(o.outage_id) AS outage_id,
    min(o.may_from) AS outage_from,
    coalesce(
        bool_or(
            p.planned_on::TIMESTAMP + to_minutes(coalesce(p.planned_minute, 0)) >= o.sure_from
            AND p.planned_on::TIMESTAMP + to_minutes(coalesce(p.planned_minute, 1439)) < o.sure_to
        ),
        false
    ) AS is_certain
FROM raw.planned_event p
LEFT JOIN raw.outage o
    ON o.service = p.service
        AND p.planned_on::TIMESTAMP + to_minutes(coalesce(p.planned_minute, 0)) < o.may_to
        AND p.planned_on::TIMESTAMP + to_minutes(coalesce(p.planned_minute, 1439)) >= o.may_from
WHERE p.reject IS NULL
GROUP BY p.rowid, p.planned_on, p.service;

CREATE VIEW planned_event AS SELECT * FROM raw.any_planned_event;
