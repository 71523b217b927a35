-- The rates that ship with the tool have the line 0 of no file; those of the dossier come after and win for the same month.
CREATE TABLE raw.equipment_rate (department VARCHAR, month VARCHAR, rate DOUBLE, origin VARCHAR, reject VARCHAR);

CREATE VIEW raw.any_equipment_rate AS
SELECT department, month, rate, origin FROM raw.equipment_rate WHERE reject IS NULL
QUALIFY row_number() OVER (PARTITION BY department, month ORDER BY rowid DESC) = 1;

CREATE VIEW equipment_rate AS SELECT * FROM raw.any_equipment_rate;
