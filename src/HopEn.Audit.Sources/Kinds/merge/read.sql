INSERT INTO raw.merge
{cells}
SELECT {patient: "absorbed"}, {patient: "kept"},
    {reject}
        {missing absorbed}
        {missing kept}
    END
FROM cell
