-- A matricule of fifteen digits, as nearly all are, is read as one integer: everything asked of it is then arithmetic.
INSERT INTO raw.identity
{cells}, read AS (
    SELECT *, {code status} AS status_code, {code attribute} AS attribute_code, {code sex} AS sex_code, {code reason} AS reason_code,
        french_date("birth-date") AS born, ins_number(matricule) AS figures
    FROM cell
), counted AS (
    SELECT *, ins_whole(matricule, figures) AS whole FROM read
), squeezed AS (
    SELECT *, CASE WHEN whole IS NULL THEN squeezed(matricule) ELSE matricule END AS m,
        CASE WHEN whole IS NULL THEN number_damaged(matricule) ELSE false END AS damaged
    FROM counted
), digits AS (
    SELECT *, CASE WHEN whole IS NULL THEN hashed_key(m) ELSE false END AS hashed,
        CASE WHEN whole IS NULL THEN ins_digits(m) END AS digits
    FROM squeezed
), numbered AS (
    SELECT *, CASE WHEN whole IS NULL THEN try_cast(digits AS BIGINT) ELSE whole // 100 END AS number,
        CASE WHEN whole IS NULL THEN ins_key(m) ELSE whole % 100 END AS control
    FROM digits
), formed AS (
    SELECT *, coalesce({if matricule: matricule_keyless | BOOLEAN}, false) AS keyless, CASE WHEN whole IS NOT NULL THEN true
        WHEN m IS NOT NULL AND NOT damaged AND NOT hashed THEN ins_form_valid(m, digits, number) END AS form
    FROM numbered
)
SELECT {patient: "patient"}, {stay: "encounter"}, CASE WHEN form OR hashed THEN {key ins: m} END,
    status_code, nullif(attribute_code, 'none'), ins_oid_class(oid),
    CASE WHEN NOT keyless THEN form END, CASE WHEN form AND NOT keyless THEN 97 - number % 97 = control END, CASE WHEN m IS NOT NULL THEN damaged END,
    -- The first digit of a matricule is the sex, the next four the year and month of birth, the next five the place.
    CASE WHEN form THEN CASE number // 1000000000000
        WHEN 1 THEN CASE sex_code WHEN 'M' THEN true WHEN 'F' THEN false END
        WHEN 2 THEN CASE sex_code WHEN 'F' THEN true WHEN 'M' THEN false END END END,
    CASE WHEN form AND born IS NOT NULL THEN CASE
        WHEN number // 100000000 % 10000 = year(born) % 100 * 100 + month(born) THEN true
        WHEN number // 100000000 % 100 BETWEEN 1 AND 12 THEN false END END,
    CASE WHEN form AND length("birth-place") = 5 THEN CASE
        WHEN substr(m, 6, 5) = "birth-place" THEN true ELSE substr(m, 6, 5) = upper("birth-place") END END,
    keyless,
    {has birth-name}, {has given-names}, {has birth-date}, coalesce(sex_code IN ('M', 'F'), false), {has birth-place}, reason_code,
    {reject}
        {missing patient}
        {missing status}
        {unread status status_code code}
        {unread attribute attribute_code code}
        {unread sex sex_code code}
        {unread reason reason_code code}
        {unread birth-date born date}
    END
FROM formed
