INSERT INTO raw.reception
{cells}, read AS (
    SELECT *, moment_date("received-on") AS received, moment_date("integrated-on") AS integrated, moment_date("opened-on") AS opened,
        {code origin} AS origin_code, {document-type} AS type_code
    FROM cell
)
SELECT received, integrated, opened, origin_code, type_code, uf,
    {reject}
        {missing received-on}
        {unread received-on received date}
        {unread integrated-on integrated date}
        {unread opened-on opened date}
        {unread origin origin_code code}
    END
FROM read
