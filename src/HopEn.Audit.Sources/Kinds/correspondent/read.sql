INSERT INTO raw.correspondent
{cells}, read AS (
    SELECT *, squeezed(rpps) AS digits FROM cell
)
SELECT {patient: "patient"}, {stay: "encounter"}, rpps_number(digits), coalesce(contains(mailbox, '@'), false),
    {reject}
        {missing patient}
        WHEN rpps IS NULL AND mailbox IS NULL THEN 'missing|rpps'
        WHEN rpps IS NOT NULL AND rpps_number(digits) IS NULL THEN 'malformed|rpps'
    END
FROM read
