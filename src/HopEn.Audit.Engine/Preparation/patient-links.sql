-- Run when the loading ends and the exports name their patients in several ways. A domain is a number: 0 is that of the encounters,
-- which all others are matched to; {unlisted} is that of the keys which only a correspondence tells.

CREATE TEMP TABLE known AS
SELECT patient_id, min(domain) AS domain
FROM ({known})
GROUP BY patient_id;

-- A stay that names two patients of a domain names neither.
CREATE TEMP TABLE stay AS
SELECT encounter_id, any_value(patient_id) AS patient_id, domain
FROM (SELECT DISTINCT encounter_id, patient_id FROM ({stays}))
JOIN known USING (patient_id)
GROUP BY encounter_id, domain
HAVING count(*) = 1;

CREATE TEMP TABLE pair AS
SELECT coalesce(x.patient_id, s.patient_id) AS patient_id, x.ins_id, x.other_id
FROM raw.crosswalk x
LEFT JOIN (
    SELECT encounter_id, arg_min(patient_id, domain) AS patient_id
    FROM stay
    GROUP BY encounter_id
) s USING (encounter_id)
WHERE x.reject IS NULL;

INSERT INTO known
SELECT DISTINCT other_id, {unlisted}
FROM pair
WHERE other_id IS NOT NULL AND other_id NOT IN (SELECT patient_id FROM known);

-- A matricule that two keys of one domain share identifies neither.
CREATE TEMP TABLE matricule AS
SELECT ins_id, any_value(patient_id) AS patient_id, domain
FROM (
    SELECT DISTINCT ins_id, patient_id
    FROM (
        SELECT ins_id, patient_id FROM raw.encounter
        UNION ALL SELECT ins_id, patient_id FROM raw.identity
        UNION ALL SELECT ins_id, patient_id FROM pair
        UNION ALL SELECT ins_id, other_id FROM pair WHERE patient_id IS NULL
    )
    WHERE ins_id IS NOT NULL AND patient_id IS NOT NULL
)
JOIN known USING (patient_id)
GROUP BY ins_id, domain
HAVING count(*) = 1;

-- Every key that one of the means matches to a key of an earlier domain: by the stay, by the correspondence, by the matricule.
CREATE TEMP TABLE link AS
SELECT f.patient_id, t.patient_id AS canonical_id, t.domain, 1 AS rank
FROM stay f
JOIN stay t USING (encounter_id)
WHERE f.domain > t.domain
UNION ALL
SELECT CASE WHEN a.domain > b.domain THEN a.patient_id ELSE b.patient_id END,
       CASE WHEN a.domain > b.domain THEN b.patient_id ELSE a.patient_id END,
       least(a.domain, b.domain),
       2
FROM pair p
JOIN known a ON a.patient_id = p.patient_id
JOIN known b ON b.patient_id = p.other_id
WHERE a.domain <> b.domain
UNION ALL
SELECT f.patient_id, t.patient_id, t.domain, 3
FROM matricule f
JOIN matricule t USING (ins_id)
WHERE f.domain > t.domain;

-- The first means that gives one answer, and one only, in the earliest domain it reaches.
INSERT INTO raw.patient_alias
SELECT patient_id, any_value(canonical_id), ['encounter', 'patient', 'ins'][any_value(rank)]
FROM (
    SELECT DISTINCT patient_id, canonical_id, rank
    FROM link
    JOIN (
        SELECT patient_id, rank, min(domain) AS domain
        FROM link
        GROUP BY patient_id, rank
    ) USING (patient_id, rank, domain)
)
GROUP BY patient_id, rank
HAVING count(*) = 1
QUALIFY row_number() OVER (PARTITION BY patient_id ORDER BY rank) = 1;
