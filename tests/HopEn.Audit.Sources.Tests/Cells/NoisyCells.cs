using CsCheck;

namespace HopEn.Audit.Sources.Tests.Cells;

/// <summary>Generators of what programs put around a value, and of what they write for none.</summary>
internal static class NoisyCells
{
    /// <summary>Characters nobody sees, and spaces that are none.</summary>
    public static readonly string[] Unseen =
    [
        "\u200B",
        "\uFEFF",
        "\u200E",
        "\u200F",
        "\u2060",
        "\u00AD",
        "\u200C",
        "\u200D",
        "\u202A",
        "\u202C",
        "\u2066",
        "\u00A0",
        "\u202F",
        "\u2009",
        "\u2003",
        "\u2007",
        "\u3000",
        "\u205F",
        "\u1680",
        "\t",
        "\0",
        "\u0001",
        "\u0085",
        "\uFE0F",
        "\u061C",
        "\u180E",
    ];

    private static readonly string[] Fixed =
    [
        "NULL",
        "null",
        "\\N",
        "N/A",
        "#N/A",
        "#REF!",
        "#VALEUR!",
        "#DIV/0!",
        "#NOM?",
        "-",
        "--",
        "–",
        "(null)",
        "Néant",
        "NEANT",
        "none",
        "NaN",
        "nil",
        "(vide)",
        "<NULL>",
        "n.a.",
        "Non renseigné",
        "INCONNU",
        "?",
        ".",
        "__",
    ];

    /// <summary>What says nothing, whatever the column of a key.</summary>
    public static Gen<string> Null { get; } =
        Gen.Select(One(Fixed), Gen.Int[0, 2], Gen.Int[0, 2], (text, before, after) => Pad(before) + text + Pad(after));

    /// <summary>A key of eight digits that opens with none of zero, and the same as a program may write it.</summary>
    public static Gen<(string Key, string Written)> Key { get; } =
        Gen.Select(Gen.Int[10_000_000, 99_999_999], Gen.Int[0, 11], One(Unseen), Gen.Int[0, 8], Written);

    /// <summary>Any cell of a real file, plain or not.</summary>
    public static Gen<string> Any { get; } =
        Gen.OneOf(
            Null,
            Key.Select(key => key.Written),
            Key.Select(key => key.Key),
            Gen.String[Gen.Char["0123456789"], 0, 20],
            Gen.String[Gen.Char["0/-: 19.,"], 0, 12],
            Gen.String[Gen.Char["0123456789eE+-.,"], 0, 12],
            Gen.String[Gen.Char["aénN/ #'\u00A0\u200B0"], 0, 10],
            One(
                "DUPONT",
                "Médecine générale",
                "03/07/2025 10:15",
                "2025-07-03",
                "C",
                "0",
                "00/00/0000",
                "0000-00-00 00:00:00"
            ),
            One(
                "à venir",
                "1900-01-01",
                "9,10008E+11",
                "1.85E14",
                "########",
                "'0012",
                "=\"0012\"",
                "0012",
                "12 345",
                "12.00"
            ),
            One(
                "dr.x@medecins99.mssante.fr",
                "a1b2e3e55d0e9f",
                "l’hôpital",
                "1.2.250.1.213.1.4.8",
                "12345678901234567890"
            )
        );

    private static Gen<string> One(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private static string Pad(int spaces) => new(' ', spaces);

    private static (string Key, string Written) Written(int number, int form, string unseen, int at)
    {
        var key = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return (
            key,
            form switch
            {
                0 => key + ".0",
                1 => key + ",0",
                2 => key + ".00",
                3 => "'" + key,
                4 => $"=\"{key}\"",
                5 => "\t" + key,
                6 => string.Concat(key.Select(digit => (char)('０' + digit - '0'))),
                7 => $"{key[..2]} {key[2..5]} {key[5..]}",
                8 => $" {unseen}{key} ",
                9 => unseen + key + unseen + ".0",
                _ => key.Insert(Math.Min(at, key.Length), unseen),
            }
        );
    }
}
