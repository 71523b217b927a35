using System.Globalization;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Privacy;

/// <summary>What a name of file may show of a patient: names as they are typed, numbers, date of birth.</summary>
/// <remarks>
/// Names of two letters are names too (« NG », « LY »), those of several words are typed joined (« LEGALL »), and « ü » is typed « u » or
/// « ue ». A short name counts as a whole word only; a long one wherever it stands.
/// </remarks>
internal sealed class PatientWords
{
    private const int Long = 5;
    private static readonly HashSet<string> Particles =
    [
        "DE",
        "DU",
        "DES",
        "LA",
        "LE",
        "LES",
        "VAN",
        "VON",
        "EL",
        "AL",
        "ET",
    ];

    private readonly HashSet<string> whole = new(StringComparer.Ordinal);
    private readonly HashSet<string> anywhere = new(StringComparer.Ordinal);
    private readonly HashSet<string> digits = new(StringComparer.Ordinal);

    /// <summary>Collects them from the patient of a document.</summary>
    public PatientWords(XmlTree tree)
    {
        foreach (var name in tree.Path(tree.Root, "recordTarget", "patientRole", "patient", "name"))
        {
            var family = tree.Children(name, "family").Select(tree.StringValue).ToArray();
            var given = tree.Children(name, "given").Select(tree.StringValue).ToArray();
            // A name written as one text has no parts.
            foreach (var one in family.Length + given.Length == 0 ? [tree.StringValue(name)] : family.Concat(given))
                AddName(one);
            foreach (
                var (first, second) in family.SelectMany(one =>
                    given.SelectMany(two => ((string, string)[])[(one, two), (two, one)])
                )
            )
                AddJoined(first + second);
        }

        foreach (
            var id in tree.Path(tree.Root, "recordTarget", "patientRole", "id")
                .Select(id => tree.Value(id, "extension"))
        )
            AddNumber(id);
        foreach (var birth in tree.Path(tree.Root, "recordTarget", "patientRole", "patient", "birthTime"))
            AddBirth(tree.Value(birth, "value"));
    }

    /// <summary>Whether a part of a path shows one of them.</summary>
    public bool AreIn(string path)
    {
        var folded = PlainText.Fold(path);
        var spaced = $" {folded} ";
        if (whole.Any(word => spaced.Contains($" {word} ", StringComparison.Ordinal)))
            return true;
        // « DupontJean1979 »: letters and figures of one word stand apart too.
        var parted =
            $" {string.Concat(folded.Select((c, i) => i > 0 && char.IsDigit(c) != char.IsDigit(folded[i - 1]) ? " " + c : c.ToString()))} ";
        if (whole.Any(word => parted.Contains($" {word} ", StringComparison.Ordinal)))
            return true;
        var joined = folded.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (
            anywhere.Any(word =>
                folded.Contains(word, StringComparison.Ordinal) || joined.Contains(word, StringComparison.Ordinal)
            )
        )
            return true;
        return digits.Any(number => IsIn(joined, number));
    }

    private static bool IsIn(string text, string number)
    {
        for (var at = 0; (at = text.IndexOf(number, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + number.Length;
            if ((at == 0 || !char.IsDigit(text[at - 1])) && (end == text.Length || !char.IsDigit(text[end])))
                return true;
        }

        return false;
    }

    private void AddName(string name)
    {
        foreach (var typed in Typed(name))
        {
            var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (
                var word in words.Where(word => word.Length > 1 && (words.Length == 1 || !Particles.Contains(word)))
            )
            {
                whole.Add(word);
                if (word.Length >= Long)
                    anywhere.Add(word);
            }

            if (words.Length > 1)
                AddJoined(typed);
        }
    }

    private void AddJoined(string name)
    {
        foreach (var typed in Typed(name))
        {
            var joined = typed.Replace(" ", string.Empty, StringComparison.Ordinal);
            if (joined.Length >= Long)
                anywhere.Add(joined);
            else if (joined.Length > 1)
                whole.Add(joined);
        }
    }

    private void AddNumber(string number)
    {
        var folded = PlainText.Fold(number);
        if (folded.Length <= 3)
            return;
        whole.Add(folded);
        var joined = folded.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (joined.All(char.IsAsciiDigit))
            digits.Add(joined);
        else if (joined.Length >= Long)
            anywhere.Add(joined);
    }

    private void AddBirth(string value)
    {
        if (
            value.Length < 8
            || !DateOnly.TryParseExact(
                value.AsSpan(0, 8),
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            return;
        foreach (
            var format in (ReadOnlySpan<string>)["yyyyMMdd", "ddMMyyyy", "MMddyyyy", "ddMMyy", "yyMMdd", "yyyyddMM"]
        )
            digits.Add(day.ToString(format, CultureInfo.InvariantCulture));
        whole.Add($"{day.Day} {FrenchMonth(day.Month)} {day.Year}");
        whole.Add($"{day.Day:00} {FrenchMonth(day.Month)} {day.Year}");
    }

    // Folded, as what they are compared with.
    private static readonly string[] Months =
    [
        "JANVIER",
        "FEVRIER",
        "MARS",
        "AVRIL",
        "MAI",
        "JUIN",
        "JUILLET",
        "AOUT",
        "SEPTEMBRE",
        "OCTOBRE",
        "NOVEMBRE",
        "DECEMBRE",
    ];

    private static string FrenchMonth(int month) => Months[month - 1];

    // As registered, and as a keyboard without diaeresis types it.
    private static HashSet<string> Typed(string name)
    {
        var upper = name.Normalize().ToUpperInvariant();
        var german = PlainText.Fold(
            upper
                .Replace("Ä", "AE", StringComparison.Ordinal)
                .Replace("Ö", "OE", StringComparison.Ordinal)
                .Replace("Ü", "UE", StringComparison.Ordinal)
                .Replace("Ø", "OE", StringComparison.Ordinal)
                .Replace("Å", "AA", StringComparison.Ordinal)
        );
        var plain = PlainText.Fold(name);
        var without = plain
            .Replace("AE", "A", StringComparison.Ordinal)
            .Replace("OE", "O", StringComparison.Ordinal)
            .Replace("UE", "U", StringComparison.Ordinal);
        return without.Length > 3 ? [plain, german, without] : [plain, german];
    }
}
