-- The same questions as the indicators, typed by hand: who is counted, who is reached, where the others are lost.
CREATE TABLE counted AS
SELECT e.ipp, e.nda, e.kind, e.start_date, CASE WHEN e.kind = 'H' THEN e.end_date ELSE e.start_date END AS end_date, strftime(CASE WHEN e.kind = 'H' THEN e.end_date ELSE e.start_date END, '%Y-%m') AS month, u.FINESS AS site, u.SERVICE AS service
FROM encounter e LEFT JOIN unit u ON u.UF = e.uf
WHERE e.kind <> 'U' AND CASE WHEN e.kind = 'H' THEN e.end_date ELSE e.start_date END BETWEEN DATE '2025-01-01' AND DATE '2025-07-31';

CREATE TABLE message AS
SELECT s.*, b.type AS box, b.finess AS finess FROM send s LEFT JOIN mailbox b ON b.address = s.sender WHERE s.recipient NOT LIKE '%@patient.mssante.fr';

CREATE TABLE linked AS
SELECT c.nda, bool_or(m.status <> 'Rejeté' AND m.format = 'CDA') AS cda, bool_or(m.status <> 'Rejeté' AND m.format IS NULL) AS unknown, bool_or(m.status <> 'Rejeté' AND m.format = 'PDF') AS pdf, bool_or(m.status = 'Rejeté') AS refused,
       bool_or(m.status <> 'Rejeté' AND m.format = 'CDA' AND m.box = 'APP') AS app, bool_or(m.status <> 'Rejeté' AND m.format = 'CDA' AND coalesce(m.finess <> '990000051', true)) AS attached
FROM counted c JOIN message m ON m.nda = c.nda AND m.sent_on BETWEEN c.start_date AND c.end_date + 30 GROUP BY c.nda;

CREATE TABLE written AS
SELECT c.nda, true AS produced, bool_or(d.validated_on IS NOT NULL) AS validated FROM counted c JOIN document d ON d.nda = c.nda AND d.produced_on BETWEEN c.start_date AND c.end_date + 30 GROUP BY c.nda;

CREATE TABLE care AS SELECT ipp, bool_or(mailbox IS NOT NULL) AS has_box FROM correspondent GROUP BY ipp;

SELECT month, site, service, count(DISTINCT c.ipp) FILTER (l.cda), count(DISTINCT c.ipp) FROM counted c LEFT JOIN linked l USING (nda) GROUP BY GROUPING SETS ((), (month), (site), (month, site), (service));

CREATE TABLE lost AS
SELECT ipp, service, CASE WHEN refused AND NOT coalesce(pdf OR unknown, false) THEN 'rejected' WHEN unknown THEN 'unknown' WHEN pdf THEN 'no-cda' WHEN produced IS NULL THEN 'no-document' WHEN NOT validated THEN 'not-validated' WHEN has_box IS NULL THEN 'no-correspondent' WHEN NOT has_box THEN 'no-mailbox' ELSE 'not-sent' END AS box
FROM (
    SELECT c.ipp, any_value(c.service) AS service, bool_or(l.cda) AS cda, bool_or(l.unknown) AS unknown, bool_or(l.pdf) AS pdf, bool_or(l.refused) AS refused, bool_or(w.produced) AS produced, bool_or(w.validated) AS validated, any_value(k.has_box) AS has_box
    FROM counted c LEFT JOIN linked l USING (nda) LEFT JOIN written w USING (nda) LEFT JOIN care k ON k.ipp = c.ipp WHERE c.month = '2025-07' GROUP BY c.ipp) WHERE NOT coalesce(cda, false);

SELECT box, count(*) FROM lost GROUP BY box;

SELECT service, box, count(*) FROM lost GROUP BY ALL;

SELECT d.type, box, count(DISTINCT l.ipp) FROM lost l JOIN document d ON d.ipp = l.ipp GROUP BY ALL;

SELECT r.rpps, count(DISTINCT l.ipp) FROM lost l JOIN correspondent r ON r.ipp = l.ipp WHERE r.mailbox IS NULL GROUP BY r.rpps ORDER BY 2 DESC LIMIT 20;

SELECT count(DISTINCT c.ipp) FILTER (l.app), count(DISTINCT c.ipp) FILTER (l.attached), count(DISTINCT c.ipp) FILTER (l.cda OR l.unknown) FROM counted c LEFT JOIN linked l USING (nda) WHERE c.month = '2025-07';

SELECT m.box, count(*), count(DISTINCT m.ipp) FROM message m WHERE strftime(m.sent_on, '%Y-%m') = '2025-07' AND m.status <> 'Rejeté' GROUP BY m.box;

CREATE TABLE eligible AS
SELECT p.pathway, c.ipp, c.month, c.service, bool_or(s.status <> 'Rejeté' AND s.sent_on BETWEEN c.start_date - 30 AND c.end_date + 30) AS reached, bool_or(s.status = 'Rejeté') AS refused, any_value(i.status) = 'Qualifiée' AS usable
FROM pathway p JOIN counted c USING (nda) LEFT JOIN identity i ON i.ipp = c.ipp LEFT JOIN (SELECT * FROM send WHERE recipient LIKE '%@patient.mssante.fr') s ON s.ipp = c.ipp GROUP BY ALL;

SELECT month, service, count(DISTINCT ipp) FILTER (reached), count(DISTINCT ipp) FROM eligible GROUP BY GROUPING SETS ((), (month), (service));

SELECT pathway, count(DISTINCT ipp) FILTER (reached), count(DISTINCT ipp), count(DISTINCT ipp) FILTER (NOT usable) FROM eligible WHERE month = '2025-07' GROUP BY pathway;

CREATE TABLE state AS
SELECT d.type, d.doc, d.nda, strftime(d.produced_on, '%Y-%m') AS month, u.SERVICE AS service, CASE WHEN f.opposed THEN 'opposed' WHEN f.withdrawn THEN 'withdrawn' WHEN f.fed_on IS NOT NULL THEN 'fed' WHEN f.refused THEN 'rejected' WHEN d.validated_on IS NULL THEN 'not-validated' ELSE 'none' END AS state, f.fed_on - d.produced_on AS days
FROM document d LEFT JOIN unit u ON u.UF = d.uf
LEFT JOIN (SELECT doc, min(fed_on) FILTER (status = 'Accepté') AS fed_on, bool_or(status = 'Rejeté') AS refused, bool_or(status = 'Retiré') AS withdrawn, bool_or(status = 'Opposition') AS opposed FROM feed GROUP BY doc) f USING (doc)
WHERE d.produced_on BETWEEN DATE '2025-01-01' AND DATE '2025-07-31';

SELECT type, month, service, count(*) FILTER (state = 'fed'), count(*) FILTER (state <> 'opposed') FROM state GROUP BY GROUPING SETS ((type), (type, month), (type, service));

SELECT type, service, state, count(*) FROM state GROUP BY ALL;

SELECT type, median(days), quantile_disc(days, 0.9) FROM state WHERE state = 'fed' GROUP BY type;

SELECT error, count(*) FROM feed WHERE status = 'Rejeté' GROUP BY error;

SELECT (fed::INT + pro::INT + pat::INT) AS reached, count(*) FROM (
    SELECT st.doc, st.state = 'fed' AS fed, coalesce(s.pro, false) AS pro, coalesce(s.pat, false) AS pat FROM state st
    LEFT JOIN (SELECT doc, bool_or(recipient NOT LIKE '%@patient.mssante.fr') AS pro, bool_or(recipient LIKE '%@patient.mssante.fr') AS pat FROM send WHERE status <> 'Rejeté' GROUP BY doc) s USING (doc)
    LEFT JOIN (SELECT nda, bool_and(kind <> 'H') AS outside FROM counted GROUP BY nda) k USING (nda) WHERE st.state <> 'opposed' AND (st.type <> '11488-4' OR k.outside)) GROUP BY 1;
