INSERT INTO raw.unsecured_exchange
{cells}, read AS (
    SELECT *, {code channel} AS channel_code, french_date(due) AS due_date, french_date(done) AS done_date FROM cell
)
SELECT left(flow, 120), channel_code, service, {has plan}, {has owner}, due_date, done_date,
    {reject}
        {missing flow}
        {missing channel}
        {unread channel channel_code code}
        {unread due due_date date}
        {unread done done_date date}
    END
FROM read
