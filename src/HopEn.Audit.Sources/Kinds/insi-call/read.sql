INSERT INTO raw.insi_call
{cells}, timed AS (
    SELECT *, usual_moment("called-on") AS called_moment FROM cell
), read AS (
    SELECT *, moment_date("called-on", called_moment) AS called, moment_minute(called_moment) AS called_minute,
        {code result} AS result_code, squeezed(matricule) AS m
    FROM timed
)
SELECT {patient: "patient"}, {stay: "encounter"}, {ins: m}, called, called_minute, result_code,
    {reject}
        {missing called-on}
        {unread called-on called date}
        {missing result}
        {unread result result_code code}
        {missing patient encounter matricule}
    END
FROM read
