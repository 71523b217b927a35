INSERT INTO raw.unit
{found}, shaped AS (
    SELECT *, {if finess: finess_sure(packed, candidate) | VARCHAR} AS valid_finess,
        {if valid-from: french_date("valid-from") | DATE} AS from_date,
        {if valid-to: french_date("valid-to") | DATE} AS to_date
    FROM found
)
SELECT uf, label, service, pole, valid_finess, from_date, to_date,
    {reject}
        {missing uf}
        {unread valid-from from_date date}
        {unread valid-to to_date date}
        {unread finess valid_finess malformed}
    END
FROM shaped
