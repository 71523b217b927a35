-- The baseline: what somebody who knows DuckDB would type to load the same files. Nothing is validated, located or hidden.
CREATE TABLE encounter AS
SELECT IPP AS ipp, NDA AS nda, "TYPE" AS kind, ENTREE AS start_date, SORTIE AS end_date, UF AS uf
FROM read_csv('{folder}/venues.csv', delim = ';', header = true, dateformat = '%d/%m/%Y',
     columns = {'IPP': 'VARCHAR', 'NDA': 'VARCHAR', 'TYPE': 'VARCHAR', 'ENTREE': 'DATE', 'SORTIE': 'DATE', 'UF': 'VARCHAR', 'LIBELLE': 'VARCHAR'});
CREATE TABLE identity AS SELECT IPP AS ipp, STATUT AS status, OID AS oid, MATRICULE AS matricule FROM read_csv('{folder}/identites.csv', delim = ';', header = true, all_varchar = true);
CREATE TABLE unit AS SELECT * FROM read_csv('{folder}/uf.csv', delim = ';', header = true, all_varchar = true);
CREATE TABLE send AS
SELECT strptime("DATE", '%d/%m/%Y %H:%M')::DATE AS sent_on, DE AS sender, A AS recipient, IPP AS ipp, NDA AS nda, STATUT AS status, FORMAT AS format, "TYPE" AS type, DOC AS doc
FROM read_csv('{folder}/envois.csv', delim = ';', header = true, all_varchar = true);
CREATE TABLE document AS
SELECT "TYPE" AS type, PRODUIT AS produced_on, VALIDE AS validated_on, IPP AS ipp, NDA AS nda, DOC AS doc, UF AS uf
FROM read_csv('{folder}/documents.csv', delim = ';', header = true, dateformat = '%d/%m/%Y',
     columns = {'TYPE': 'VARCHAR', 'PRODUIT': 'DATE', 'VALIDE': 'DATE', 'IPP': 'VARCHAR', 'NDA': 'VARCHAR', 'DOC': 'VARCHAR', 'UF': 'VARCHAR'});
CREATE TABLE feed AS
SELECT "DATE" AS fed_on, STATUT AS status, NDA AS nda, DOC AS doc, ERREUR AS error
FROM read_csv('{folder}/dmp.csv', delim = ';', header = true, dateformat = '%d/%m/%Y', columns = {'DATE': 'DATE', 'STATUT': 'VARCHAR', 'NDA': 'VARCHAR', 'DOC': 'VARCHAR', 'ERREUR': 'VARCHAR'});
CREATE TABLE correspondent AS SELECT IPP AS ipp, RPPS AS rpps, BAL AS mailbox FROM read_csv('{folder}/correspondants.csv', delim = ';', header = true, all_varchar = true);
CREATE TABLE pathway AS SELECT PARCOURS AS pathway, IPP AS ipp, NDA AS nda FROM read_csv('{folder}/parcours.csv', delim = ';', header = true, all_varchar = true);
CREATE TABLE mailbox AS SELECT BAL AS address, "TYPE" AS type, FINESS AS finess FROM read_csv('{folder}/bal.csv', delim = ';', header = true, all_varchar = true);
