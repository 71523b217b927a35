INSERT INTO raw.encounter
{found}, read AS (
    SELECT *, {code kind} AS kind_code, moment_date("start") AS start_date, {if end: moment_date("end") | DATE} AS end_date,
        squeezed(matricule) AS m
    FROM found
), sited AS (
    SELECT *, {if finess: finess_sure(packed, candidate) | VARCHAR} AS valid_finess
    FROM read
)
SELECT {patient: "patient"}, {stay: "encounter"}, {ins: m}, kind_code, start_date, end_date, NULL,
    uf, valid_finess, service,
    {reject}
        {missing patient}
        {missing kind}
        {unread kind kind_code code}
        {missing start}
        {unread start start_date date}
        {unread end end_date date}
        {unread finess valid_finess malformed}
    END
FROM sited
