using System.Buffers;
using System.Text.RegularExpressions;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Privacy;

/// <summary>
/// What a document says of people: names, addresses, numbers, birth. Rules of others may quote it in their messages, and
/// archives in their names: it is masked before anything leaves.
/// </summary>
internal sealed partial class PatientContent
{
    private const int Shortest = 3;
    private const string Hidden = "…";

    private readonly SearchValues<string> values;
    private readonly IReadOnlyList<string> longestFirst;
    private readonly PatientWords words;

    private PatientContent(IReadOnlySet<string> values, PatientWords words)
    {
        longestFirst =
        [
            .. values.OrderByDescending(value => value.Length).ThenBy(value => value, StringComparer.Ordinal),
        ];
        this.values = SearchValues.Create([.. longestFirst], StringComparison.OrdinalIgnoreCase);
        this.words = words;
    }

    /// <summary>Collects the content to hide.</summary>
    public static PatientContent Read(XmlTree tree)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        for (var node = 1; node < tree.Count; node++)
        {
            if (tree.Kind(node) == NodeKind.Attribute)
            {
                var name = tree.LocalName(node);
                var owner = tree.LocalName(tree.Parent(node));
                if (name == "extension" && owner != "templateId" && owner != "typeId")
                    Add(tree.StringValue(node));
                else if (name == "value" && owner is "telecom" or "birthTime")
                    AddValue(tree.StringValue(node));
            }
            else if (tree.Kind(node) == NodeKind.Element && tree.LocalName(node) is "name" or "addr" or "birthplace")
            {
                for (var inside = node + 1; inside < tree.End(node); inside++)
                {
                    if (tree.Kind(inside) == NodeKind.Text)
                        Add(tree.StringValue(inside));
                }
            }
        }

        return new PatientContent(values, new PatientWords(tree));

        void Add(string value)
        {
            var trimmed = value.Trim();
            if (trimmed.Length >= Shortest)
                values.Add(trimmed);
        }

        void AddValue(string value)
        {
            Add(value);
            if (value.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon)
                Add(value[(colon + 1)..]);
        }
    }

    /// <summary>A finding without what the document says of people. The test and the location are rules, not content.</summary>
    public Finding Mask(Finding finding) => finding with { Message = Mask(finding.Message) };

    /// <summary>A text with the content of people replaced by an ellipsis, as whole words.</summary>
    public string Mask(string text)
    {
        var masked = MaskNumbers(text);
        if (!masked.AsSpan().ContainsAny(values))
            return masked;
        foreach (var value in longestFirst)
            masked = MaskWord(masked, value);
        return masked;
    }

    /// <summary>Whether a place shows a name or a number of the patient.</summary>
    public bool Shows(string path)
    {
        if (Number().IsMatch(path) || SpacedNumber().IsMatch(path))
            return true;
        return path.Split('!').SelectMany(container => container.Split('/', '\\')).Any(words.AreIn);
    }

    /// <summary>A place without the names that show the patient; the beginning of the hash tells the file.</summary>
    public string MaskPath(string path, string hash) =>
        string.Join(
            '!',
            path.Split('!')
                .Select(container =>
                    string.Join(
                        '/',
                        container.Split('/', '\\').Select(part => Shows(part) ? ShownName.Masked(part, hash) : part)
                    )
                )
        );

    /// <summary>A text without anything that has the shape of a matricule.</summary>
    public static string MaskNumbers(string text) => Number().Replace(text, Hidden);

    /// <summary>
    /// The file of a document that could not be read, so that no name is known: without what has the shape of a matricule,
    /// without the names of a file named as MSSanté names its PDF, and without a name that seems to tell of a person.
    /// </summary>
    public static string MaskUnread(string path)
    {
        var masked = MaskNumbers(SpacedNumber().Replace(Named().Replace(path, "$1(nom masqué)$2"), Hidden));
        // Folders are the user's own.
        var name = masked.AsSpan().LastIndexOfAny('/', '\\') + 1;
        return masked[..name] + ShownName.Of(masked[name..], null);
    }

    private static string MaskWord(string text, string value)
    {
        for (var at = 0; (at = text.IndexOf(value, at, StringComparison.OrdinalIgnoreCase)) >= 0; )
        {
            var end = at + value.Length;
            var whole =
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (whole)
                text = string.Concat(text.AsSpan(0, at), Hidden, text.AsSpan(end));
            at += whole ? Hidden.Length : 1;
        }

        return text;
    }

    // AAAAMMJJ_type_NOM_prénom[_dossier].pdf (Référentiel MSSanté, ECO.2.1.6).
    [GeneratedRegex(@"((?:\A|[/\\!])\d{8}_[^_/\\!]+_)[^_/\\!]+_[^/\\!]+?(\.\w{2,5})?(?=\z|!)", RegexOptions.None, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<![\d.])[12378]\d{4}(?:\d{2}|2[AB])\d{6}(?:\d{2})?(?!\d|\.\d)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Number();

    // The same in groups, as on the card: « 2 79 03 51 215 189 89 ».
    [GeneratedRegex(
        @"(?<![\d.])[12378][ _-]\d{2}[ _-]?\d{2}[ _-]?(?:\d{2}|2[AB])[ _-]?\d{3}[ _-]?\d{3}(?:[ _-]?\d{2})?(?!\d|\.\d)",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex SpacedNumber();
}
