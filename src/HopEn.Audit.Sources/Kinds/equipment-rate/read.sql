INSERT INTO raw.equipment_rate
{cells}, dated AS (
    SELECT *, french_date(month) AS month_day FROM cell
), read AS (
    SELECT *,
        CASE WHEN length(month) = 7 AND month[5] = '-' THEN month
            WHEN length(month) = 7 AND month[3] IN ('/', '-') THEN month[4:7] || '-' || month[1:2]
            ELSE month_of(month_day) END AS month_read,
        try_cast(replace(replace(replace(rate, '%', ''), ' ', ''), ',', '.') AS DOUBLE) AS number, contains(rate, '%') AS is_percent
    FROM dated
), scaled AS (
    SELECT *, CASE WHEN is_percent OR number > 1 THEN number / 100 ELSE number END AS share FROM read
)
SELECT upper(CASE WHEN length(department) = 1 THEN '0' || department ELSE department END), month_read, share, left(origin, 120),
    {reject}
        {missing department}
        {missing month}
        {unread month month_read date}
        {missing rate}
        WHEN share IS NULL OR share <= 0 OR share > 1 THEN 'malformed|rate'
    END
FROM scaled
