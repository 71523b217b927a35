-- Most messages have one recipient: the others pay for being taken apart, not they.
INSERT INTO raw.send
{cells}, addressed AS (
    SELECT *, lower(recipient) AS to_address, address_only(lower(sender)) AS from_address, usual_moment("sent-on") AS sent_moment,
        contains(recipient, ';') OR contains(recipient, ',') OR contains(recipient, '<') AS is_list
    FROM cell
), parted AS (
    SELECT *,
        CASE WHEN is_list THEN [address_only(part) FOR part IN string_split(replace(to_address, ',', ';'), ';')
            IF contains(part, '@')] END AS parts,
        moment_date("sent-on", sent_moment) AS sent_date, moment_minute(sent_moment) AS sent_minute,
        {code result} AS result_code, {code format} AS format_code, {document-type} AS type_code,
        CASE WHEN contains(type, ',') THEN [upper(trim(code)) FOR code IN string_split(type, ',')
            IF document_code_shaped(trim(code))] END AS types
    FROM addressed
), split AS (
    SELECT *,
        CASE WHEN NOT is_list THEN CASE WHEN ends_with(to_address, '@patient.mssante.fr') THEN to_address END
            ELSE [part FOR part IN parts IF ends_with(part, '@patient.mssante.fr')][1] END AS citizen,
        CASE WHEN NOT is_list
            THEN CASE WHEN contains(to_address, '@') AND NOT ends_with(to_address, '@patient.mssante.fr') THEN to_address END
            ELSE [part FOR part IN parts IF NOT ends_with(part, '@patient.mssante.fr')][1] END AS professional
    FROM parted
), read AS (
    SELECT *, squeezed(split_part(citizen, '@', 1)) AS local, squeezed(matricule) AS told FROM split
), named AS (
    SELECT *, coalesce(local, told) AS m FROM read
), numbered AS (
    SELECT *, ins_number(m) AS number FROM named
), counted AS (
    SELECT *, ins_whole(m, number) AS whole FROM numbered
), spelled AS (
    SELECT *, CASE WHEN whole IS NULL THEN ins_digits(m) END AS digits FROM counted
), formed AS (
    SELECT *, CASE WHEN whole IS NOT NULL THEN true
        WHEN m IS NOT NULL THEN ins_form_valid(m, digits, try_cast(digits AS BIGINT)) END AS form
    FROM spelled
)
SELECT sent_date, sent_minute, {patient: "patient"}, {stay: "encounter"},
    CASE WHEN form OR hashed_key(m) THEN {key ins: m} ELSE {ins: told} END,
    {key mailbox: from_address}, {key mailbox: professional}, professional IS NOT NULL, citizen IS NOT NULL,
    CASE WHEN citizen IS NOT NULL AND NOT hashed_key(local) THEN CASE
        WHEN whole IS NULL THEN coalesce(form AND 97 - try_cast(digits AS BIGINT) % 97 = ins_key(m), false)
        ELSE 97 - whole // 100 % 97 = whole % 100 END END,
    result_code, format_code, coalesce(type_code, types[1]), {document: "document"},
    CASE WHEN is_list THEN [{key mailbox: part} FOR part IN parts IF NOT ends_with(part, '@patient.mssante.fr')] END,
    CASE WHEN len(types) > 1 THEN types END,
    {reject}
        {missing sent-on}
        {unread sent-on sent_date date}
        {missing recipient}
        WHEN professional IS NULL AND citizen IS NULL THEN 'malformed|recipient'
        {unread result result_code code}
        {unread format format_code code}
    END
FROM formed
