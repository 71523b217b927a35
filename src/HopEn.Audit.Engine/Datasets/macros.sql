-- Normalisation of what hospitals write, in arithmetic and plain string operations rather than regular expressions.
-- Every macro returns NULL for what it can't read without doubt; none raises an error.

-- Text with the spaces that copy-paste brings (plain, no-break, narrow) removed from both ends; empty becomes NULL.
CREATE MACRO clean(v) AS nullif(trim(replace(replace(v, chr(160), ' '), chr(8239), ' ')), '');

CREATE MACRO squeezed(v) AS replace(replace(replace(replace(clean(v), ' ', ''), chr(160), ''), chr(8239), ''), '.', '');

CREATE MACRO only_digits(v) AS translate(v, '0123456789', '') = '' AND v <> '';

-- FINESS: nine characters [0-9][0-9A-Z][0-9]{7} (XSD of cs1400101 and cs1400102). Repaired without doubt: spaces of the
-- printed form, the leading zero that a spreadsheet lost (8 digits), the idNatSt prefix 1.
CREATE MACRO finess_shaped(s) AS length(s) = 9 AND only_digits(s[1] || s[3:9]) AND translate(s[2], '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', '') = '';

CREATE MACRO finess_repaired(s) AS CASE
    WHEN length(s) = 9 THEN s
    WHEN length(s) = 8 AND only_digits(s) THEN '0' || s
    WHEN length(s) = 10 AND s[1] = '1' THEN s[2:10]
END;

CREATE MACRO finess(v) AS CASE WHEN finess_shaped(finess_repaired(upper(squeezed(v)))) THEN finess_repaired(upper(squeezed(v))) END;

-- Luhn over the nine digits: every second digit from the right is doubled, minus 9 when above 9. NULL when a letter is
-- present: no text read says how the letters of Corsica count.
CREATE MACRO luhn_doubled(d) AS CASE WHEN 2 * d > 9 THEN 2 * d - 9 ELSE 2 * d END;

CREATE MACRO luhn_sum(n) AS
    n % 10 + luhn_doubled(n // 10 % 10) + n // 100 % 10 + luhn_doubled(n // 1000 % 10) + n // 10000 % 10 +
    luhn_doubled(n // 100000 % 10) + n // 1000000 % 10 + luhn_doubled(n // 10000000 % 10) + n // 100000000 % 10;

CREATE MACRO finess_luhn(f) AS CASE WHEN only_digits(f) THEN luhn_sum(CAST(f AS BIGINT)) % 10 = 0 END;

-- 'ok' 'repaired' 'missing' 'malformed' 'luhn'
CREATE MACRO finess_state(v) AS CASE
    WHEN clean(v) IS NULL THEN 'missing'
    WHEN finess(v) IS NULL THEN 'malformed'
    WHEN NOT coalesce(finess_luhn(finess(v)), true) THEN 'luhn'
    WHEN finess(v) <> clean(v) THEN 'repaired'
    ELSE 'ok'
END;

-- RPPS: eleven digits; the national identifier puts 8 before it.
CREATE MACRO rpps_state(v) AS CASE
    WHEN clean(v) IS NULL THEN 'missing'
    WHEN only_digits(squeezed(v)) AND (length(squeezed(v)) = 11 OR length(squeezed(v)) = 12 AND squeezed(v)[1] = '8') THEN 'ok'
    ELSE 'malformed'
END;

-- INS matricule: 13 characters + a key of two digits, 97 - N mod 97 where 2A counts as 19 and 2B as 18 (décret 82-103).
CREATE MACRO ins_number(m) AS try_cast(CASE m[6:7]
    WHEN '2A' THEN m[1:5] || '19' || m[8:13]
    WHEN '2B' THEN m[1:5] || '18' || m[8:13]
    ELSE m[1:13] END AS BIGINT);

-- The round trip through the integer refuses signs, exponents and separators that a cast alone would accept.
CREATE MACRO ins_form_valid(m) AS length(m) = 15 AND coalesce(
    CAST(ins_number(m) AS VARCHAR) = CASE m[6:7] WHEN '2A' THEN m[1:5] || '19' || m[8:13] WHEN '2B' THEN m[1:5] || '18' || m[8:13] ELSE m[1:13] END
    AND only_digits(m[14:15]), false);

CREATE MACRO ins_key_valid(m) AS 97 - ins_number(m) % 97 = try_cast(m[14:15] AS BIGINT);

-- A spreadsheet turned the number into 1,85E+14 or rounded its last digits away.
CREATE MACRO number_damaged(v) AS contains(upper(v), 'E+') OR length(v) = 15 AND ends_with(v, '00000') AND NOT coalesce(ins_key_valid(v), false);

CREATE MACRO ins_oid_class(v) AS CASE
    WHEN v IS NULL THEN NULL
    WHEN ends_with(v, '1.2.250.1.213.1.4.8') THEN 'nir'
    WHEN ends_with(v, '1.2.250.1.213.1.4.9') THEN 'nia'
    WHEN ends_with(v, '1.2.250.1.213.1.4.10') THEN 'test'
    WHEN ends_with(v, '1.2.250.1.213.1.4.11') THEN 'demo'
    ELSE 'other'
END;

-- Dates as French exports write them. Two-digit years are read in the century that does not put them in the future of
-- {today}; a serial number is the day count of a spreadsheet.
CREATE MACRO date_parts(y, m, d) AS try_cast(y || '-' || lpad(m, 2, '0') || '-' || lpad(d, 2, '0') AS DATE);

CREATE MACRO century(yy) AS CASE WHEN try_cast(yy AS INTEGER) + 2000 > {year} + 1 THEN '19' ELSE '20' END || yy;

CREATE MACRO french_date_of(v, s) AS CASE
    WHEN v[5] = '-' AND v[8] = '-' THEN try_cast(v[1:10] AS DATE)
    WHEN v[3] = s AND v[6] = s AND only_digits(v[7:10]) AND length(v[7:10]) = 4 THEN date_parts(v[7:10], v[4:5], v[1:2])
    WHEN v[3] = s AND v[6] = s AND length(v) = 8 THEN date_parts(century(v[7:8]), v[4:5], v[1:2])
    WHEN v[5] = s AND v[8] = s THEN date_parts(v[1:4], v[6:7], v[9:10])
    WHEN length(v) = 8 AND only_digits(v) AND v[1:2] IN ('19', '20') AND v[5:6] <= '12' THEN date_parts(v[1:4], v[5:6], v[7:8])
    WHEN length(v) = 8 AND only_digits(v) THEN date_parts(v[5:8], v[3:4], v[1:2])
    WHEN length(v) = 5 AND only_digits(v) THEN DATE '1899-12-30' + CAST(v AS INTEGER)
    WHEN contains(v, s) THEN coalesce(CAST(try_strptime(v, ['%d' || s || '%m' || s || '%Y', '%d' || s || '%m' || s || '%Y %H:%M', '%d' || s || '%m' || s || '%Y %H:%M:%S']) AS DATE), NULL)
END;

CREATE MACRO french_date(v) AS CASE
    WHEN v IS NULL THEN NULL
    WHEN contains(v, '/') THEN french_date_of(v, '/')
    WHEN contains(v, '.') THEN french_date_of(v, '.')
    ELSE french_date_of(v, '-')
END;

-- Same letters whatever the case and the accents: what a person would call the same word.
CREATE MACRO folded(v) AS lower(strip_accents(clean(v)));
