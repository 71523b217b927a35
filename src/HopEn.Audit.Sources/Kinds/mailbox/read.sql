INSERT INTO raw.mailbox
{found}, coded AS (
    SELECT * REPLACE (address_only(lower(address)) AS address), {code type} AS type_code, squeezed(rpps) AS rpps_digits,
        folded(description) AS folded_description, folded(label) AS folded_label
    FROM found
), parted AS (
    SELECT *, split_part(address, '@', 1) AS local, split_part(address, '@', 2) AS domain FROM coded
), read AS (
    SELECT *, CASE WHEN finess_shaped(candidate) THEN candidate END AS valid_finess, ins_digits(upper(local)) AS digits FROM parted
), judged AS (
    SELECT *, try_cast(valid_finess AS BIGINT) AS finess_number,
        -- A matricule may be written apart, or stand in a domain of its own.
        coalesce(domain = 'patient.mssante.fr' OR suffix(domain, '.patient.mssante.fr')
            OR regexp_matches(address, '(^|[^0-9])[1-8]([ ._-]?[0-9]{2}){2}[ ._-]?(2[ab]|[0-9]{2})([ ._-]?[0-9]{3}){2}'
                || '([ ._-]?[0-9]{2})?($|[^0-9])')
            OR length(local) IN (13, 15) AND only_digits(local)
            OR ins_form_valid(upper(local), digits, try_cast(digits AS BIGINT)), false) AS is_patient
    FROM read
)
SELECT CASE WHEN NOT is_patient THEN address END,
    CASE WHEN suffix(domain, '.patient.mssante.fr') THEN 'patient.mssante.fr'
        WHEN NOT (is_patient AND regexp_matches(domain, '[0-9]{6}')) THEN domain END,
    type_code, valid_finess, finess_state(finess, valid_finess, finess_number), CASE WHEN NOT is_patient THEN service END,
    rpps_state(rpps_digits), {has responsible}, length(description),
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
