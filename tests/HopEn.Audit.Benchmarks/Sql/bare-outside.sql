-- The baseline: the mailboxes of one establishment, questioned by hand.
CREATE OR REPLACE TABLE own AS SELECT d.* FROM directory d WHERE finess = '{finess}' OR finess IN (SELECT finess FROM site WHERE ej = '{finess}');

SELECT type, count(*) FROM own GROUP BY type;
SELECT count(*) FROM own JOIN site USING (finess) WHERE NOT is_open;
SELECT count(*) FROM own WHERE NOT ends_with(domain, '.mssante.fr');
SELECT count(*) FROM own WHERE type = 'PER' AND length(rpps) <> 11;
SELECT count(*) FROM own JOIN (SELECT address FROM directory GROUP BY address HAVING count(*) > 1) USING (address);
SELECT s.finess, count(o.address) FROM site s LEFT JOIN own o ON o.finess = s.finess AND o.type = 'ORG' WHERE s.ej = '{finess}' GROUP BY s.finess;
