INSERT INTO raw.mailbox
{found}, coded AS (
    SELECT * REPLACE (lower(address) AS address), {code type} AS type_code, squeezed(rpps) AS rpps_digits,
        folded(description) AS folded_description, folded(label) AS folded_label,
        split_part(lower(address), '@', 1) AS local, split_part(lower(address), '@', 2) AS domain
    FROM found
), read AS (
    SELECT *, CASE WHEN finess_shaped(candidate) THEN candidate END AS valid_finess, ins_digits(upper(local)) AS digits FROM coded
), judged AS (
    SELECT *, try_cast(valid_finess AS BIGINT) AS finess_number,
        coalesce(domain = 'patient.mssante.fr' OR length(local) IN (13, 15) AND only_digits(local)
            OR ins_form_valid(upper(local), digits, try_cast(digits AS BIGINT)), false) AS is_patient
    FROM read
)
SELECT CASE WHEN NOT is_patient THEN address END, domain, type_code, valid_finess,
    finess_state(finess, valid_finess, finess_number), service, rpps_state(rpps_digits), {has responsible},
    length(description),
    CASE WHEN length(folded_description) <= 15 THEN folded_description END, folded_description = folded_label OR folded_description = address,
    {key description: folded_description},
    length(label),
    folded_label = address OR folded_label = local, contains(label, ' '), upper(label) = label,
    whole_number(sends), is_patient,
    coalesce(length(address) - length(replace(address, '@', '')) = 1 AND local <> '' AND contains(domain, '.')
        AND NOT contains(address, ' '), false),
    CASE WHEN NOT is_patient THEN {key mailbox: address} END,
    {reject}
        {missing address}
        {unread type type_code code}
    END
FROM judged
