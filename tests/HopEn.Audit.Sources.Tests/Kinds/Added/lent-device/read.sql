INSERT INTO raw.lent_device
{cells}, read AS (
    SELECT *, moment_date("lent-on") AS lent_on, {code state} AS state_code FROM cell
)
SELECT {patient: "patient"}, left(device, 80), lent_on, state_code,
    {reject}
        {missing device}
        {missing lent-on}
        {unread lent-on lent_on date}
        {missing state}
        {unread state state_code code}
    END
FROM read
