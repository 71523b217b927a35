-- The same questions as the INS rules, typed by hand.
SELECT strftime(CASE WHEN kind = 'H' THEN end_date ELSE start_date END, '%Y-%m') AS month, u.FINESS AS site, u.SERVICE AS service,
       count(DISTINCT e.ipp) FILTER (i.status = 'Qualifiée'), count(DISTINCT e.ipp)
FROM encounter e LEFT JOIN identity i USING (ipp) LEFT JOIN unit u ON u.UF = e.uf
WHERE e.kind <> 'U' AND CASE WHEN kind = 'H' THEN end_date ELSE start_date END BETWEEN DATE '2025-01-01' AND DATE '2025-07-31'
GROUP BY GROUPING SETS ((), (month), (site), (month, site), (service));

SELECT reason, count(*) FROM identity WHERE status <> 'Qualifiée' GROUP BY reason;

SELECT count(*) FILTER (length(matricule) = 15 AND try_cast(replace(replace(left(matricule, 13), 'A', '0'), 'B', '0') AS BIGINT) IS NOT NULL), count(*)
FROM identity WHERE matricule IS NOT NULL;

SELECT count(*) FILTER (97 - try_cast(CASE substr(matricule, 6, 2) WHEN '2A' THEN left(matricule, 5) || '19' || substr(matricule, 8, 6)
                                       WHEN '2B' THEN left(matricule, 5) || '18' || substr(matricule, 8, 6) ELSE left(matricule, 13) END AS BIGINT) % 97
                        = try_cast(right(matricule, 2) AS BIGINT)), count(*)
FROM identity WHERE matricule IS NOT NULL AND oid IN ('1.2.250.1.213.1.4.8', '1.2.250.1.213.1.4.9');

SELECT count(*) FILTER (oid IN ('1.2.250.1.213.1.4.10', '1.2.250.1.213.1.4.11')), count(*) FROM identity WHERE oid IS NOT NULL;

SELECT count(*) FILTER (oid IS NULL), count(*) FROM identity WHERE matricule IS NOT NULL;

SELECT count(*) FILTER (birth_name IS NOT NULL AND given_names IS NOT NULL AND birth_date IS NOT NULL AND sex IS NOT NULL AND cog IS NOT NULL), count(*)
FROM identity WHERE status IN ('Qualifiée', 'Validée', 'Récupérée');

SELECT count(*) FILTER (matricule IS NULL), count(*) FROM identity WHERE status = 'Qualifiée';

SELECT count(*) FILTER (matricule IS NOT NULL), count(*) FROM identity WHERE status = 'Provisoire';

SELECT count(*) FROM (SELECT matricule FROM identity WHERE matricule IS NOT NULL GROUP BY matricule HAVING count(DISTINCT ipp) > 1);

SELECT count(*) FROM (SELECT ipp FROM identity WHERE matricule IS NOT NULL GROUP BY ipp HAVING count(DISTINCT matricule) > 1);

SELECT count(*) FILTER ((matricule[1] = '1') <> (sex = 'M')), count(*) FROM identity WHERE matricule IS NOT NULL;

SELECT count(*) FILTER (substr(matricule, 2, 4) <> strftime(birth_date, '%y%m')), count(*) FROM identity WHERE matricule IS NOT NULL;

SELECT count(*) FILTER (substr(matricule, 6, 5) <> cog), count(*) FROM identity WHERE matricule IS NOT NULL;

SELECT strftime(CASE WHEN kind = 'H' THEN end_date ELSE start_date END, '%Y-%m') AS month, u.FINESS AS site, u.SERVICE AS service,
       count(*) FILTER (i.ipp IS NOT NULL), count(*)
FROM encounter e LEFT JOIN (SELECT DISTINCT ipp FROM identity) i USING (ipp) LEFT JOIN unit u ON u.UF = e.uf
WHERE CASE WHEN kind = 'H' THEN end_date ELSE start_date END BETWEEN DATE '2025-01-01' AND DATE '2025-07-31'
GROUP BY GROUPING SETS ((), (month), (site), (month, site), (service));

SELECT count(*) FILTER (u.UF IS NOT NULL), count(*) FROM encounter e LEFT JOIN unit u ON u.UF = e.uf;
