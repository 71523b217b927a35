CREATE TABLE raw.unsecured_exchange (
    flow VARCHAR, channel VARCHAR, service VARCHAR, has_plan BOOLEAN, has_owner BOOLEAN, due_date DATE, done_date DATE, reject VARCHAR
);

CREATE VIEW unsecured_exchange AS
SELECT unsecured_exchange_row_id(rowid) AS row_id, flow, channel, service, has_plan, has_owner, due_date, done_date
FROM raw.unsecured_exchange WHERE reject IS NULL;
