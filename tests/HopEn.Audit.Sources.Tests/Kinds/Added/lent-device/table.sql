-- Devices lent. Who has them is a salted key.
CREATE TABLE raw.lent_device (patient_id UBIGINT, device VARCHAR, lent_on DATE, state VARCHAR, reject VARCHAR);

CREATE VIEW lent_device AS
SELECT lent_device_row_id(rowid) AS row_id, patient_id, device, lent_on, month_of(lent_on) AS month, state
FROM raw.lent_device WHERE reject IS NULL;
