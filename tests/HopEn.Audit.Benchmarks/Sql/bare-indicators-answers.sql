-- Not timed: what the questions found, under the names that IndicatorAnswers gives the same figures.
SELECT 'professional-message-patients ' || month || ' reached', count(DISTINCT c.ipp) FILTER (l.cda) FROM counted c LEFT JOIN linked l USING (nda) GROUP BY month;

SELECT 'professional-message-patients ' || month || ' counted', count(DISTINCT ipp) FROM counted GROUP BY month;

SELECT 'citizen-message-patients ' || month || ' reached', count(DISTINCT ipp) FILTER (reached) FROM eligible GROUP BY month;

SELECT 'citizen-message-patients ' || month || ' counted', count(DISTINCT ipp) FROM eligible GROUP BY month;

SELECT 'pathway ' || pathway || ' reached', count(DISTINCT ipp) FILTER (reached) FROM eligible WHERE month = '2025-07' GROUP BY pathway;

SELECT 'pathway ' || pathway || ' eligible', count(DISTINCT ipp) FROM eligible WHERE month = '2025-07' GROUP BY pathway;

SELECT 'lost ' || box, count(*) FROM lost GROUP BY box;

CREATE TABLE family AS SELECT 'dmp-' || CASE type WHEN '11490-0' THEN 'discharge' WHEN '11488-4' THEN 'consultation' ELSE 'operative' END AS family, * FROM state;

SELECT family || ' fed', count(*) FILTER (state = 'fed') FROM family GROUP BY family;

SELECT family || ' documents', count(*) FILTER (state <> 'opposed') FROM family GROUP BY family;

SELECT family || ' ' || state, count(*) FROM family WHERE state NOT IN ('fed', 'opposed') GROUP BY family, state;

SELECT family || ' median', median(days) FROM family WHERE state = 'fed' GROUP BY family;

SELECT 'rejected ' || error, count(*) FROM feed WHERE status = 'Rejeté' AND fed_on BETWEEN DATE '2025-01-01' AND DATE '2025-07-31' GROUP BY error;

SELECT 'recipients ' || reached, count(*) FROM (
    SELECT (st.state = 'fed')::INT + coalesce(s.pro, false)::INT + coalesce(s.pat, false)::INT AS reached FROM state st
    LEFT JOIN (SELECT doc, bool_or(recipient NOT LIKE '%@patient.mssante.fr') AS pro, bool_or(recipient LIKE '%@patient.mssante.fr') AS pat FROM send WHERE status <> 'Rejeté' GROUP BY doc) s USING (doc)
    LEFT JOIN (SELECT nda, bool_and(kind <> 'H') AS outside FROM counted GROUP BY nda) k USING (nda) WHERE st.state <> 'opposed' AND (st.type <> '11488-4' OR k.outside)) GROUP BY reached;
