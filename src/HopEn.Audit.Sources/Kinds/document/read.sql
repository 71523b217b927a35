INSERT INTO raw.document
{cells}, read AS (
    SELECT *, moment_date("produced-on") AS produced, moment_date("validated-on") AS validated, {code format} AS format_code,
        {document-type} AS type_code, squeezed(matricule) AS m
    FROM cell
)
SELECT {patient: "patient"}, {stay: "encounter"}, {ins: m}, {document: "document"}, type_code, produced, validated, format_code, uf,
    {reject}
        {missing produced-on}
        {unread produced-on produced date}
        {unread validated-on validated date}
        {missing patient encounter matricule}
        {unread format format_code code}
    END
FROM read
