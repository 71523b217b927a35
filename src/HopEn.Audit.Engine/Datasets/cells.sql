-- What a cell says, whatever program wrote it. Readers ask for these macros only when the bytes of a file show something odd: they
-- cost as much as all the rest. As those of macros.sql, they are called stage by stage.

-- Without what nobody sees: controls, marks of direction and of order, soft hyphens, joiners; no-break and other spaces become plain ones,
-- digits as wide as ideograms become digits.
CREATE MACRO visible(v) AS
    CASE
        WHEN regexp_matches(
            v, '[\x00-\x1F\x7F-\x{A0}\x{AD}\x{034F}\x{061C}\x{1680}\x{180E}\x{2000}-\x{200F}\x{2028}-\x{202F}\x{205F}-\x{206F}'
                || '\x{3000}\x{FE00}-\x{FE0F}\x{FEFF}\x{FF01}-\x{FF5E}]'
        )
            THEN nullif(trim(translate(regexp_replace(regexp_replace(v,
                '[\x00-\x08\x0E-\x1F\x7F-\x{84}\x{86}-\x{9F}\x{AD}\x{034F}\x{061C}\x{180E}\x{200B}-\x{200F}\x{202A}-\x{202E}'
                    || '\x{2060}-\x{206F}\x{FE00}-\x{FE0F}\x{FEFF}]', '', 'g'),
                '[\x09-\x0D\x{85}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]', ' ', 'g'),
                '０１２３４５６７８９－．／：', '0123456789-./:')), '')
        ELSE v
    END;

-- Without the apostrophe, the quotes or the formula that keep a spreadsheet from touching a text.
CREATE MACRO unprotected(v) AS
    CASE
        WHEN regexp_full_match(v, '["''’‘´`=].*') THEN nullif(trim(regexp_replace(v, '^(=?"(.*)"|[''’‘´`=]+(.*))$', '\2\3')), '')
        ELSE v
    END;

-- The one form of a key: as the number was before a program displayed it with null decimals, or its thousands apart.
CREATE MACRO key_form(v) AS
    CASE
        WHEN regexp_full_match(v, '[0-9]{4,}[.,]0+|[0-9]+[.,]0{1,2}|[0-9]+[.,]0{4,}') THEN regexp_extract(v, '^[0-9]+')
        WHEN contains(v, ' ') AND regexp_full_match(v, '[0-9]+( +[0-9]+)+|[0-9]+( +[0-9]+)* *[.,]0{1,2}') THEN regexp_extract(replace(v, ' ', ''), '^[0-9]+')
        ELSE v
    END;

-- A key that went through a number: an exponent, or decimals where there were digits. What it was is lost.
CREATE MACRO key_damaged(v) AS
    coalesce(
        regexp_full_match(v, '[0-9]+([.,][0-9]+[eE][+-]?|[eE][+])[0-9]+') OR strlen(v) > 16 AND regexp_full_match(v, '[0-9]+[.,][0-9]+'),
        false
    );

-- What a spreadsheet shows of a number in a column too narrow for it.
CREATE MACRO sharps(v) AS prefix(v, '##') AND regexp_full_match(v, '#+');
