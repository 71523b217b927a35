INSERT INTO raw.dmp_submission
{cells}, timed AS (
    SELECT *, usual_moment("submitted-on") AS submitted_moment FROM cell
), read AS (
    SELECT *, moment_date("submitted-on", submitted_moment) AS submitted,
        moment_minute(submitted_moment) AS submitted_minute,
        {code result} AS result_code, {document-type} AS type_code, squeezed(matricule) AS m
    FROM timed
)
SELECT {patient: "patient"}, {stay: "encounter"}, {ins: m}, {document: "document"}, type_code, submitted, submitted_minute, result_code,
    CASE WHEN length(error) <= 40 AND NOT contains(error, ' ') THEN upper(error) WHEN error IS NOT NULL THEN 'TEXTE' END,
    {reject}
        {missing submitted-on}
        {unread submitted-on submitted date}
        {missing result}
        {unread result result_code code}
        {missing patient encounter matricule}
    END
FROM read
