-- Normalisation of what hospitals write, in arithmetic and plain string operations. Of the latter translate() and trim() are
-- dear (1 µs and 0.3 µs a cell): a constant pattern matched in full costs a tenth of translate().
-- Every macro returns NULL for what it can't read without doubt; none raises an error. A macro is text that DuckDB expands:
-- statements call them stage by stage on columns, never one inside the other, or their expansion would grow without bound.

-- Text without the spaces that copy-paste brings (plain, no-break, narrow) at both ends; empty becomes NULL. Nearly every
-- cell is clean already: looking for a space costs a fifth of removing it.
-- A spreadsheet keeps lost zeros away by writing a text as the formula ="0012".
CREATE MACRO clean(v) AS
    CASE
        WHEN v = '' THEN NULL
        WHEN prefix(v, '="') AND suffix(v, '"') THEN nullif(trim(v[3:-2]), '')
        WHEN prefix(v, ' ') OR suffix(v, ' ') OR contains(v, chr(160)) OR contains(v, chr(8239))
            THEN nullif(trim(replace(replace(v, chr(160), ' '), chr(8239), ' ')), '')
        ELSE v
    END;

-- Upper case without any space or dot.
CREATE MACRO squeezed(v) AS upper(CASE
    WHEN v = '' THEN NULL
    WHEN contains(v, ' ') OR contains(v, '.') OR contains(v, chr(160)) OR contains(v, chr(8239))
    THEN nullif(replace(replace(replace(replace(v, ' ', ''), chr(160), ''), chr(8239), ''), '.', ''), '')
    ELSE v
END);

CREATE MACRO trimmed(v) AS CASE WHEN prefix(v, ' ') OR suffix(v, ' ') THEN trim(v) ELSE v END;

CREATE MACRO only_digits(v) AS regexp_full_match(v, '[0-9]+');

-- Same letters whatever the case and the accents: what a person would call the same word.
CREATE MACRO folded(v) AS lower(strip_accents(trimmed(v)));

-- The FINESS of a cell that holds more: null decimals (12345678.00: that dot is no separator of thousands), a label before or after.
-- Two numbers in a cell are none.
CREATE MACRO finess_part(v) AS CASE
    WHEN strlen(v) BETWEEN 8 AND 9 THEN v
    WHEN regexp_full_match(v, '[0-9]{8,10}[.,]0+') THEN regexp_extract(v, '^[0-9]+')
    WHEN strlen(v) > 10 AND len(regexp_extract_all(v, '\b[0-9][0-9ABab][0-9]{7}\b')) = 1
        THEN regexp_extract(v, '\b[0-9][0-9ABab][0-9]{7}\b')
    ELSE v
END;

-- FINESS: nine characters [0-9][0-9A-Z][0-9]{7} (XSD of cs1400101 and cs1400102). Repaired without doubt from a squeezed
-- text: the leading zero that a spreadsheet lost (8 digits), the idNatSt prefix 1.
CREATE MACRO finess_repaired(s) AS CASE
    WHEN length(s) = 9 THEN s
    WHEN length(s) = 8 AND only_digits(s) THEN '0' || s
    WHEN length(s) = 10 AND s[1] = '1' THEN s[2:10]
END;

CREATE MACRO finess_shaped(s) AS regexp_full_match(s, '[0-9][0-9A-Z][0-9]{7}');

-- Luhn over the nine digits of a number: every second digit from the right is doubled, minus 9 when above 9. A FINESS with
-- a letter has no number, and no text read says how the letters of Corsica count: it is not judged.
CREATE MACRO luhn_doubled(d) AS 2 * d - 9 * (d > 4)::INTEGER;

CREATE MACRO luhn_valid(n) AS (
    n % 10 + luhn_doubled(n // 10 % 10) + n // 100 % 10 + luhn_doubled(n // 1000 % 10) + n // 10000 % 10 +
    luhn_doubled(n // 100000 % 10) + n // 1000000 % 10 + luhn_doubled(n // 10000000 % 10) + n // 100000000 % 10) % 10 = 0;

-- The valid FINESS of a squeezed cell, from its candidate: a lost zero is given back only when the key of the number then is right.
CREATE MACRO finess_sure(squeezed_cell, candidate) AS
    CASE
        WHEN finess_shaped(candidate) AND (strlen(squeezed_cell) <> 8 OR luhn_valid(try_cast(candidate AS BIGINT)))
            THEN candidate
    END;

-- 'ok' 'repaired' 'missing' 'malformed' 'luhn', from the cell, its valid FINESS and the number of that FINESS.
CREATE MACRO finess_state(cell, finess, number) AS CASE
    WHEN cell IS NULL THEN 'missing'
    WHEN finess IS NULL THEN 'malformed'
    WHEN number IS NOT NULL AND NOT luhn_valid(number) THEN 'luhn'
    WHEN finess <> cell THEN 'repaired'
    ELSE 'ok'
END;

-- RPPS, squeezed: eleven digits; the national identifier puts 8 before it.
CREATE MACRO rpps_state(s) AS CASE
    WHEN s IS NULL THEN 'missing'
    WHEN regexp_full_match(s, '8?[0-9]{11}') THEN 'ok'
    ELSE 'malformed'
END;

-- The eleven digits of an RPPS as a number.
CREATE MACRO rpps_number(s) AS CASE WHEN rpps_state(s) = 'ok' THEN try_cast(right(s, 11) AS BIGINT) END;

-- INS matricule, squeezed: 13 characters + a key of two digits, 97 - N mod 97 where 2A counts as 19 and 2B as 18
-- (décret 82-103). The digits are those of N.
CREATE MACRO ins_digits(m) AS CASE
    WHEN NOT (contains(m, 'A') OR contains(m, 'B')) THEN substr(m, 1, 13)
    WHEN substr(m, 6, 2) = '2A' THEN substr(m, 1, 5) || '19' || substr(m, 8, 6)
    WHEN substr(m, 6, 2) = '2B' THEN substr(m, 1, 5) || '18' || substr(m, 8, 6)
END;

-- Thirteen characters that make a number of thirteen digits are digits, but for an exponent and for hexadecimal.
CREATE MACRO ins_form_valid(m, digits, number) AS
    coalesce(
        length(m) = 15
        AND number BETWEEN 1000000000000 AND 9999999999999
        AND NOT contains(m, 'E')
        AND NOT contains(m, 'X')
        AND substr(m, 14, 2) BETWEEN '00' AND '99'
        AND try_cast(substr(m, 14, 2) AS INTEGER) IS NOT NULL,
        false
    );

CREATE MACRO ins_key(m) AS try_cast(substr(m, 14, 2) AS INTEGER);

-- A matricule of fifteen digits as one number; NULL for every other writing (Corsica, spaces, exponent, rounded digits). In two
-- steps, the number of the cell first: fifteen bytes that make a number of fifteen digits are digits, but for hexadecimal and for an
-- exponent, which leaves two zeros at least at its end.
CREATE MACRO ins_number(v) AS CASE WHEN strlen(v) = 15 AND NOT prefix(v, '0') THEN try_cast(v AS BIGINT) END;

CREATE MACRO ins_whole(v, number) AS
    CASE
        WHEN number >= 100000000000000
            AND (number % 100 <> 0 OR NOT contains(v, 'E') AND NOT contains(v, 'e') AND NOT suffix(v, '000000'))
            THEN number
    END;

-- A spreadsheet turned the number into 1,85E+14, or rounded its last digits away.
CREATE MACRO number_damaged(cell) AS
    contains(cell, 'E+')
    OR contains(cell, 'e+')
    OR (contains(cell, ',') OR contains(cell, '.')) AND contains(upper(cell), 'E')
    OR length(cell) = 15 AND ends_with(cell, '000000');

-- A key that the hospital hashed itself before handing it over: hexadecimal, 128 bits at least.
CREATE MACRO hashed_key(v) AS CASE WHEN strlen(v) IN (32, 40, 56, 64, 96, 128) THEN regexp_full_match(v, '[0-9A-Fa-f]+') ELSE false END;

CREATE MACRO ins_oid_class(v) AS CASE
    WHEN v IS NULL THEN NULL
    WHEN v = '1.2.250.1.213.1.4.8' THEN 'nir' -- nearly all
    WHEN ends_with(v, '1.2.250.1.213.1.4.8') THEN 'nir'
    WHEN ends_with(v, '1.2.250.1.213.1.4.9') THEN 'nia'
    WHEN ends_with(v, '1.2.250.1.213.1.4.10') THEN 'test'
    WHEN ends_with(v, '1.2.250.1.213.1.4.11') THEN 'demo'
    -- As HL7 writes it: &1.2.250.1.213.1.4.8&ISO, 2850…^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS.
    ELSE CASE regexp_extract(v, '(^|[^0-9.])1\.2\.250\.1\.213\.1\.4\.(8|9|10|11)($|[^0-9.])', 2)
        WHEN '8' THEN 'nir'
        WHEN '9' THEN 'nia'
        WHEN '10' THEN 'test'
        WHEN '11' THEN 'demo'
        ELSE 'other'
    END
END;

-- A matricule written for people or for HL7: dashes, spaces, a stroke before the key, what follows in a CX. Nearly all are plain.
CREATE MACRO ins_packed(v) AS CASE
    WHEN strlen(v) = 15 THEN v
    WHEN regexp_full_match(v, '[12378][0-9ABab ./_-]{12,30}((cl[eé])?[: (]*[0-9]{2}[ )]*)?([\^&].*)?', 'i')
        THEN upper(regexp_replace(split_part(split_part(v, '^', 1), '&', 1), '[ ./_():-]|cl[eé]', '', 'gi'))
    ELSE v
END;

-- What looks like a matricule, whoever wrote it, with its key or without: a cell that is none should not.
CREATE MACRO matricule_like(v) AS
    regexp_full_match(
        regexp_replace(upper(v), '[ ._-]', '', 'g'),
        '[1-478][0-9]{2}(0[1-9]|1[0-2]|[2-9][0-9])([0-9]{2}|2[AB])[0-9]{6}([0-9]{2})?'
    );

-- Thirteen characters that would be a matricule with their key. A CASE, and no AND: of an AND every part is computed.
CREATE MACRO ins_keyless(v) AS CASE
    WHEN strlen(v) = 13
        THEN ins_form_valid(upper(v) || '00', ins_digits(upper(v)), try_cast(ins_digits(upper(v)) AS BIGINT))
    ELSE false
END;

-- The matricule with its key: that of its own column, else the one it must have, so that files agree on the patient; nobody then
-- judges that key.
CREATE MACRO ins_completed(v, keyless, key) AS CASE
    WHEN NOT keyless THEN v
    WHEN key IS NOT NULL THEN upper(v) || CASE WHEN strlen(key) = 1 THEN '0' || key ELSE key END
    ELSE upper(v) || lpad((97 - try_cast(ins_digits(upper(v)) AS BIGINT) % 97)::VARCHAR, 2, '0')
END;

-- The key of a number: its salted hash but for the four lowest bits, which count the zeros it opens with. A number is digits alone.
CREATE MACRO bare_key(v) AS
    CASE WHEN NOT prefix(v, '0') THEN v WHEN regexp_full_match(v, '0{1,15}[1-9][0-9]*') THEN ltrim(v, '0') ELSE v END;
CREATE MACRO key_zeros(v) AS CASE WHEN prefix(v, '0') THEN strlen(v) - strlen(bare_key(v)) ELSE 0 END;
CREATE MACRO number_key(hashed, zeros) AS (hashed & 18446744073709551600::UBIGINT) | zeros::UBIGINT;
CREATE MACRO bare_key_of(key) AS key >> 4;
CREATE MACRO key_zeros_of(key) AS key & 15::UBIGINT;

-- A moment after the first day of the year 1000, NULL before: a year that lost its century. What is below does not fit an unsigned
-- number; compared, the moment would be named twice, and each macro inside it planned and computed twice.
CREATE MACRO with_century(t) AS
    make_timestamp(try_cast(epoch_us(t) + 30610223999999999 AS UBIGINT)::BIGINT - 30610223999999999);

-- The usual forms of a day, read without looking at the others: whatever is asked of a cell, this is asked first. The other forms
-- are read by the readers, cell by cell, and written again in one of these (Tables/Moments of the room Sources).
CREATE MACRO plain_date(v) AS CAST(with_century(CASE
    WHEN strlen(v) = 10 THEN try_strptime(v, ['%d/%m/%Y', '%Y-%m-%d'])
    WHEN strlen(v) = 8 AND v[1:2] IN ('19', '20') THEN try_strptime(v, '%Y%m%d')
END) AS DATE);

-- Whether what an instant ends with, if it is an offset, is one that clocks have: fourteen hours at most, by halves or quarters.
CREATE MACRO clock_offset(v) AS CASE
    WHEN v[-6] IN ('+', '-') THEN v[-3] = ':' AND v[-5:] <= '14:00' AND v[-2:] IN ('00', '30', '45')
    WHEN v[-3] IN ('+', '-') THEN v[-2:] <= '14'
    ELSE TRUE
END;

-- A local day and hour in the usual forms, and an instant with its offset, moved to Europe/Paris so that the night of a change of
-- hour stays on its day. After the last day of the calendar there is none.
CREATE MACRO usual_moment(v) AS with_century(CASE
    WHEN strlen(v) = 16 THEN try_strptime(v, ['%d/%m/%Y %H:%M', '%Y-%m-%d %H:%M', '%Y-%m-%dT%H:%M'])
    WHEN strlen(v) = 19 THEN try_strptime(v, ['%d/%m/%Y %H:%M:%S', '%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M:%S'])
    WHEN strlen(v) > 19 AND v[5] = '-' AND v[17] = ':' AND v < '9999'
            AND (suffix(v, 'Z') OR v[-1] BETWEEN '0' AND '9' AND clock_offset(v))
        THEN CAST(try_cast(v AS TIMESTAMPTZ) AS TIMESTAMP)
    WHEN strlen(v) = 14 THEN try_strptime(v, '%Y%m%d%H%M%S')
END);

CREATE MACRO moment_date
    (v) AS coalesce(plain_date(v), CAST(usual_moment(v) AS DATE)),
    (v, usual) AS coalesce(CAST(usual AS DATE), plain_date(v));

-- A day, with or without an hour after it.
CREATE MACRO french_date(v) AS moment_date(v);

-- 03/14/2025: a day of the fourteenth month can only be the American order, asked of what is no date otherwise.
CREATE MACRO month_first(v) AS regexp_matches(v, '^(0?[1-9]|1[0-2])[/.-](1[3-9]|2[0-9]|3[01])[/.-]([0-9]{4}|[0-9]{2})([ T]|$)');

-- 'yyyy-MM' of a month as people write it: 2025-06, 06/2025, 6/2025, or any day of it.
CREATE MACRO french_month(v) AS
    CASE
        WHEN strlen(v) = 7 AND v[5] IN ('-', '/')
            THEN strftime(try_cast(v[1:4] || '-' || v[6:7] || '-01' AS DATE), '%Y-%m')
        WHEN strlen(v) IN (6, 7) AND v[strlen(v) - 4] IN ('-', '/', '.')
            THEN strftime(
                try_cast(right(v, 4) || '-' || lpad(left(v, strlen(v) - 5), 2, '0') || '-01' AS DATE), '%Y-%m'
            )
        ELSE strftime(french_date(v), '%Y-%m')
    END;

-- A whole number as people write it, with or without thousands apart (6 939, 6.939, 6,939) or null decimals (12,0). NULL for any
-- other text: a cast would round 6,9 up and take 7e3 for seven thousand; 0,750 and 1.234,567 are no whole numbers.
CREATE MACRO whole_digits(s) AS try_cast(CASE
    WHEN regexp_full_match(s, '-?[0-9]+') THEN s
    WHEN regexp_full_match(s, '[1-9][0-9]{0,2}((\.[0-9]{3})+|(,[0-9]{3})+)') THEN replace(replace(s, '.', ''), ',', '')
    WHEN regexp_full_match(s, '[0-9]+[.,]0{1,2}') THEN regexp_replace(s, '[.,]0+$', '')
END AS BIGINT);

CREATE MACRO whole_number(v) AS whole_digits(replace(replace(replace(v, ' ', ''), chr(160), ''), chr(8239), ''));

-- 'P1.O7' however it is written (P1.07, P1O7, HOPEN2/P1.O7): the letter O and the digit 0 are the same; another text as it is.
CREATE MACRO objective_code(v) AS CASE
    WHEN regexp_full_match(upper(v), '(HOPEN2/)?P1[. ]?[O0]?[1-8]') THEN 'P1.O' || right(v, 1)
    ELSE lower(v)
END;

-- 'yyyy-MM' of a date, looked up for the years of any audit: turning a date into text costs three times as much.
CREATE MACRO month_of(d) AS
    CASE
        WHEN year(d) BETWEEN 2015 AND 2034 THEN {months}[(year(d) - 2015) * 12 + month(d)]
        ELSE left(d::VARCHAR, 7)
    END;

-- The address inside « Dr X <a@b> », without spaces.
CREATE MACRO address_only(v) AS CASE WHEN contains(v, '<') THEN trim(split_part(split_part(v, '<', 2), '>', 1)) ELSE trimmed(v) END;

-- The minute of the day in France of a moment; NULL when it tells no hour, or midnight sharp, which is how a day without hour is
-- written by spreadsheets and databases.
CREATE MACRO minute_of_day(hours, minutes) AS
    CASE
        WHEN try_cast(hours AS INTEGER) BETWEEN 0 AND 23 AND try_cast(minutes AS INTEGER) BETWEEN 0 AND 59
            THEN nullif(try_cast(hours AS INTEGER) * 60 + try_cast(minutes AS INTEGER), 0)
    END;

CREATE MACRO moment_minute(usual) AS nullif(hour(usual) * 60 + minute(usual), 0);

-- A LOINC code (digits, a dash, a digit) or one of the codes in capitals of TRE_A05 and CI-SIS.
CREATE MACRO document_code_shaped(v) AS coalesce(regexp_full_match(v, '[0-9]{3,8}-[0-9]'), false);
