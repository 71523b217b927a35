using System.Globalization;
using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Anonymising;

/// <summary>Gives fictitious values: the same for the same original within one document, and never one that the original holds.</summary>
/// <remarks>
/// Values are numbered in the order they are met. Nothing is derived from the original:
/// a hash of a name can be searched for, a rank can't.
/// </remarks>
/// <param name="originals">What the document says of people.</param>
internal sealed class FictitiousValues(OriginalIdentities originals)
{
    private static readonly string[] Families = ["EXEMPLE", "FICTIF", "MODELE", "SPECIMEN", "ECHANTILLON"];
    private static readonly string[] Givens =
    [
        "CAMILLE",
        "DOMINIQUE",
        "CLAUDE",
        "MAXENCE",
        "ALIX",
        "SACHA",
        "LOU",
        "EDEN",
    ];

    private readonly Dictionary<(string Kind, string Original), string> given = [];
    private readonly Dictionary<string, int> ranks = new(StringComparer.Ordinal);

    public string Family(string original) =>
        ValueFor("family", original, rank => Families[rank % Families.Length] + Suffix(rank / Families.Length));

    /// <summary>Given names, word by word: the list of the given names begins with the first one.</summary>
    public string Given(string original) =>
        string.Join(
            ' ',
            original
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word =>
                    ValueFor("given", PlainText.Fold(word), rank =>
                        Givens[rank % Givens.Length] + Suffix(rank / Givens.Length)
                    )
                )
        );

    public string Organisation(string original) =>
        ValueFor("organisation", original, rank => $"Organisation fictive {Number(rank + 1)}");

    /// <summary>An identifier, with its key where its kind has one.</summary>
    public string Identifier(string root, string original) =>
        root switch
        {
            NationalRegisters.Professional => ValueFor(root, original, rank =>
                Kind(original, "8") + Luhn.WithKey("999" + Digits(rank + 1, 7))
            ),
            NationalRegisters.Structure => ValueFor(root, original, rank =>
                Kind(original, "1") + Luhn.WithKey("99" + Digits(rank + 1, 6))
            ),
            _ => ValueFor("extension", original, rank => "EXEMPLE-" + Number(rank + 1)),
        };

    /// <summary>An OID of the branch of HL7 for examples, or a UUID as the original.</summary>
    public string Root(string original) =>
        Guid.TryParse(original, out _)
            ? ValueFor("uuid", original, rank => "00000000-0000-4000-8000-" + Digits(rank + 1, 12))
            : ValueFor("oid", original, rank => "2.16.840.1.113883.19.999." + Number(rank + 1));

    public string Phone(string original) => ValueFor("phone", original, rank => "+3319900" + Digits(rank + 1, 4));

    public string Mail(string original) =>
        ValueFor("mail", original, rank => $"boite{Number(rank + 1)}@exemple.mssante.example");

    public string Link(string original) =>
        ValueFor("link", original, rank => "https://exemple.example/" + Number(rank + 1));

    public string Reference(string original) => ValueFor("reference", original, rank => "texte" + Number(rank + 1));

    /// <summary>A matricule of the test INS, born in January 1980 in a place that does not exist, with its key.</summary>
    public string Matricule(string original, bool isFemale) =>
        ValueFor("matricule", original, rank =>
            InsMatricule.WithKey((isFemale ? "2" : "1") + "8001" + BirthPlace + Digits((rank % 999) + 1, 3))
        );

    /// <summary>COG code of the birthplace: that of no place.</summary>
    public string BirthPlace => ValueFor("cog", string.Empty, rank => Number(99999 - rank));

    /// <summary>Day of birth of everybody.</summary>
    public string Birth => ValueFor("birth", string.Empty, rank => "198001" + Digits(rank + 1, 2));

    // The first digit says the kind of number: RPPS, ADELI, FINESS…
    private static string Kind(string original, string other) =>
        original.Length > 0 && char.IsAsciiDigit(original[0]) ? original[..1] : other;

    private string ValueFor(string kind, string original, Func<int, string> make)
    {
        if (given.TryGetValue((kind, original), out var known))
            return known;
        var rank = ranks.GetValueOrDefault(kind);
        string value;
        do value = make(rank++);
        while (originals.OccurIn(value));
        ranks[kind] = rank;
        return given[(kind, original)] = value;
    }

    private static string Suffix(int turn) =>
        turn == 0 ? string.Empty : "-" + new string([.. Number(turn).Select(digit => (char)(digit - '0' + 'A'))]);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Digits(int value, int length) => Number(value).PadLeft(length, '0');
}
