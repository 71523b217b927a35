-- The baseline: the CSV loaded whole by hand, as text columns.
CREATE TABLE site AS
SELECT * FROM read_csv('{folder}/etalab-cs1100502-stock-20250804-0339.csv', delim = ';', header = false, skip = 1, quote = '', escape = '', all_varchar = true);
