-- An hour is written apart, or after the day.
INSERT INTO raw.planned_event
{cells}, read AS (
    SELECT *, moment_date("planned-on") AS planned_date, usual_moment("planned-on") AS planned_moment, {code service} AS service_code,
        string_split(replace(replace(lower(time), ' ', ''), 'h', ':'), ':') AS clock
    FROM cell
), timed AS (
    SELECT *,
        CASE WHEN time IS NULL THEN moment_minute(planned_moment)
            ELSE minute_of_day(clock[1], coalesce(nullif(clock[2], ''), '0')) END AS planned_minute,
        time IS NULL OR try_cast(clock[1] AS INTEGER) = 0 AND coalesce(try_cast(clock[2] AS INTEGER), 0) = 0 AS has_no_time
    FROM read
)
SELECT planned_date, planned_minute, service_code,
    {reject}
        {missing planned-on}
        {unread planned-on planned_date date}
        {missing service}
        {unread service service_code code}
        WHEN planned_minute IS NULL AND NOT coalesce(has_no_time, false) THEN 'malformed|time'
    END
FROM timed
