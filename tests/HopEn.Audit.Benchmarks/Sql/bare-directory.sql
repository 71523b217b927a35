-- The baseline: the extraction loaded whole by hand, as text columns.
CREATE TABLE directory AS
SELECT * FROM read_csv('{folder}/Extraction_Correspondance_MSSante_202508040312.txt', delim = '|', header = true, quote = '', escape = '', all_varchar = true);
