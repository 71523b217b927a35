INSERT INTO raw.pathway_patient
{cells}, read AS (
    SELECT *, moment_date("start") AS included, squeezed(matricule) AS m FROM cell
)
SELECT left(pathway, 80), {patient: "patient"}, {stay: "encounter"}, {ins: m}, included,
    {reject}
        {missing pathway}
        {missing patient encounter matricule}
        {unread start included date}
    END
FROM read
