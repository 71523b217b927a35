INSERT INTO raw.indicator
{found}, shaped AS (
    SELECT *, {if finess: finess_sure(packed, candidate) | VARCHAR} AS valid_finess, french_month(month) AS month_read,
        whole_number(numerator) AS above, whole_number(denominator) AS below
    FROM found
)
SELECT valid_finess, month_read, objective_code(objective), above, below, left(origin, 80),
    {reject}
        {missing finess}
        {unread finess valid_finess malformed}
        {missing month}
        {unread month month_read date}
        {missing objective}
        {missing numerator}
        {unread numerator above malformed}
        {missing denominator}
        {unread denominator below malformed}
        WHEN below < 1 OR above < 0 OR above > below THEN 'figure'
    END
FROM shaped
