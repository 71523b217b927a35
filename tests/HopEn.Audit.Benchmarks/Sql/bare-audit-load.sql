-- The baseline: what somebody who knows DuckDB would type to load the same files. Nothing is validated, located or hidden.
CREATE TABLE encounter AS
SELECT IPP AS ipp, NDA AS nda, "TYPE" AS kind, ENTREE AS start_date, SORTIE AS end_date, UF AS uf, LIBELLE AS label
FROM read_csv('{folder}/venues.csv', delim = ';', header = true, dateformat = '%d/%m/%Y',
     columns = {'IPP': 'VARCHAR', 'NDA': 'VARCHAR', 'TYPE': 'VARCHAR', 'ENTREE': 'DATE', 'SORTIE': 'DATE', 'UF': 'VARCHAR', 'LIBELLE': 'VARCHAR'});
CREATE TABLE identity AS
SELECT IPP AS ipp, STATUT AS status, OID AS oid, MATRICULE AS matricule, NOM AS birth_name, PRENOMS AS given_names,
       DDN AS birth_date, SEXE AS sex, COG AS cog, MOTIF AS reason
FROM read_csv('{folder}/identites.csv', delim = ';', header = true, dateformat = '%d/%m/%Y',
     columns = {'IPP': 'VARCHAR', 'STATUT': 'VARCHAR', 'OID': 'VARCHAR', 'MATRICULE': 'VARCHAR', 'NOM': 'VARCHAR', 'PRENOMS': 'VARCHAR',
                'DDN': 'DATE', 'SEXE': 'VARCHAR', 'COG': 'VARCHAR', 'MOTIF': 'VARCHAR'});
CREATE TABLE unit AS SELECT * FROM read_csv('{folder}/uf.csv', delim = ';', header = true, all_varchar = true);
