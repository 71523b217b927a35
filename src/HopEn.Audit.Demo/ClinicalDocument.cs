using System.Globalization;
using System.Text;

namespace HopEn.Audit.Demo;

/// <summary>An invented clinical document. It conforms to every rule of the tool as long as nothing of it is changed.</summary>
/// <param name="Rank">Rank among the documents, from 1: makes its identifiers, its patient and its date.</param>
/// <param name="Custodian">FINESS of the site that keeps it.</param>
internal sealed record ClinicalDocument(int Rank, string Custodian)
{
    /// <summary>Names of the patients, which no other file of the demonstration uses: none may be seen in an output.</summary>
    public static IReadOnlyList<string> Families { get; } =
    [
        "OSTREVALLON",
        "BRINDECAMP",
        "LOURMIEUX",
        "CHANTEFOR",
        "VERDOLINE",
        "MARQUEFAVET",
        "SAULTEMONT",
        "PRECIGNOUX",
        "TOURBEILLE",
        "ESCLAVARD",
        "FONTEBRAC",
        "GRANDLIEUX",
    ];

    /// <summary>Label of the letters, as the subject of a message carries it: cut to forty characters, without accents.</summary>
    public const string SubjectLabel = "Lettre de liaison a la sortie d'un etabl";

    private const string LetterLabel = "Lettre de liaison à la sortie d'un établissement de soins";

    /// <summary>LOINC code of its type.</summary>
    public string Type { get; init; } = "11490-0";

    /// <summary>Root of the patient's INS; null without INS.</summary>
    public string? InsRoot { get; init; } = "1.2.250.1.213.1.4.8";

    /// <summary>What is written in place of the matricule's last two digits; null for its key.</summary>
    public bool WithWrongKey { get; init; }

    /// <summary>Whether the place of birth is written.</summary>
    public bool WithBirthPlace { get; init; } = true;

    /// <summary>Whether the type has its label.</summary>
    public bool WithLabel { get; init; } = true;

    /// <summary>What the custodian's number starts with.</summary>
    public string CustodianPrefix { get; init; } = "1";

    /// <summary>Whether the body is a PDF.</summary>
    public bool IsLevel1 { get; init; }

    public string Family => Families[Rank % Families.Count];

    public string Given => IsMan ? "GASTONIN" : "ALBERTINE";

    public string Matricule => WithWrongKey ? DemoMatricule.WithWrongKey(Person.ToString()) : Person.ToString();

    /// <summary>Birth, yyyyMMdd.</summary>
    public string Birth => string.Create(CultureInfo.InvariantCulture, $"{Person.Year}{Person.Month:00}15");

    /// <summary>Day of the document, yyyyMMdd: two a month, from January to July 2025.</summary>
    public string Day => string.Create(CultureInfo.InvariantCulture, $"2025{1 + (Rank % 7):00}{3 + (Rank % 20):00}");

    /// <summary>Offset of the clock in France that day: none of these days is in the weeks of a change of hour.</summary>
    public string Offset => string.CompareOrdinal(Day, "20250330") < 0 ? "+0100" : "+0200";

    private DemoMatricule Person => DemoMatricule.Of(99, 700_000 + Rank);

    private bool IsMan => Person.Sex == 1;

    private string BirthPlace =>
        $"<birthplace><place><addr><county>{Person.BirthPlace}</county></addr></place></birthplace>";

    private string Model =>
        IsLevel1
            ? """<templateId root="1.3.6.1.4.1.19376.1.2.20"/>"""
            : """<templateId root="1.2.250.1.213.1.1.1.29" extension="2022.01"/>""";

    private string Body =>
        IsLevel1
            ? """<nonXMLBody><text mediaType="application/pdf" representation="B64">"""
                + Convert.ToBase64String(Pdf)
                + "</text></nonXMLBody>"
            : "<structuredBody><component><section>"
                + """<code code="33557-0" codeSystem="2.16.840.1.113883.6.1" displayName="Statut du document"/>"""
                + "<title>Statut du document</title><text>Document validé.</text>"
                + "</section></component></structuredBody>";

    /// <summary>The smallest thing that begins as a PDF and declares itself PDF/A-1.</summary>
    public static byte[] Pdf =>
        [
            .. "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"u8,
            .. "<rdf:Description><pdfaid:part>1</pdfaid:part></rdf:Description>\n%%EOF\n"u8,
        ];

    /// <summary>Its bytes.</summary>
    public byte[] Bytes() =>
        Encoding.UTF8.GetBytes(
            Template.Fill(
                "letter.xml",
                ("model", Model),
                ("rank", Number(Rank)),
                ("type", Type),
                ("label", WithLabel ? $"displayName=\"{LetterLabel}\" " : string.Empty),
                ("day", Day),
                ("offset", Offset),
                ("ins", InsRoot is null ? string.Empty : $"""<id root="{InsRoot}" extension="{Matricule}"/>"""),
                ("local-number", Number(880_000 + Rank)),
                ("family", Family),
                ("given", Given),
                ("gender", IsMan ? "M" : "F"),
                ("gender-name", IsMan ? "Masculin" : "Féminin"),
                ("birth", Birth),
                ("birth-place", WithBirthPlace ? BirthPlace : string.Empty),
                ("custodian", Custodian),
                ("custodian-prefix", CustodianPrefix),
                ("body", Body)
            )
        );

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
