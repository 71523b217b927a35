using System.Xml.Linq;
using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Anonymising;

/// <summary>What a document says of people and of places: names, addresses, numbers, births, titles. None of it may be left.</summary>
internal sealed class OriginalIdentities
{
    private const int ShortestWord = 3;
    private const int ShortestText = 4;

    // A shorter number stands in codes and in versions too; that of a patient alone is looked for whatever it is.
    private const int ShortestNumber = 6;

    // Words of titles and of addresses that say nothing of anybody.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "DOCTEUR",
        "DR",
        "MONSIEUR",
        "MADAME",
        "MME",
        "PROFESSEUR",
        "PR",
        "FRANCE",
        "FRA",
        "RUE",
        "AVENUE",
        "BOULEVARD",
        "PLACE",
        "CHEMIN",
        "ALLEE",
        "NULL",
        "INCONNU",
    };

    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> exact = new(StringComparer.Ordinal);
    private readonly HashSet<string> oids = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> byFirstWord;

    public OriginalIdentities(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            switch (element.Name.LocalName)
            {
                case "family" or "given":
                    foreach (var word in PlainText.Fold(element.Value).Split(' '))
                        if (word.Length >= ShortestWord && !Common.Contains(word))
                            words.Add(word);
                    break;
                case "name"
                or "postalCode"
                or "streetAddressLine"
                or "streetName"
                or "city"
                or "county"
                or "additionalLocator"
                or "unitID"
                or "deliveryAddressLine"
                or "delimiter"
                or "houseNumberStreetName"
                or "precinct":
                    Text(string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value)));
                    break;
                case "telecom":
                    Telecom((string?)element.Attribute("value"));
                    break;
                case "birthTime":
                    if ((string?)element.Attribute("value") is { Length: >= 8 } birth)
                        Add(exact, birth[..8]);
                    break;
                default:
                    break;
            }

            if (CdaElements.IsIdentifier(element))
            {
                Identifier(
                    (string?)element.Attribute("extension"),
                    element.Parent?.Name.LocalName == "patientRole" ? ShortestText : ShortestNumber
                );
                if ((string?)element.Attribute("root") is { } oid && !NationalRegisters.Contains(oid))
                    oids.Add(oid);
            }
        }

        // What a model or a code system is named by is published, whoever uses it as an identifier too.
        oids.ExceptWith(
            root.Descendants()
                .SelectMany(element => element.Attributes())
                .Where(attribute =>
                    attribute.Name.LocalName is "codeSystem" or "valueSet"
                    || (attribute.Name.LocalName == "root" && !CdaElements.IsIdentifier(attribute.Parent!))
                )
                .Select(attribute => attribute.Value)
        );
        byFirstWord = texts.ToLookup(text => text.Split(' ')[0], StringComparer.Ordinal);
    }

    /// <summary>Whether a text holds something of the original, as whole words, whatever accents, case and punctuation.</summary>
    public bool OccurIn(string text)
    {
        if (text.Length == 0)
            return false;
        if (oids.Contains(text.Trim()))
            return true;
        var folded = PlainText.Fold(text);
        var split = folded.Split(' ');
        var offset = 0;
        foreach (var word in split)
        {
            if (words.Contains(word) || exact.Contains(word))
                return true;
            foreach (var candidate in byFirstWord[word])
            {
                if (
                    folded.AsSpan(offset).StartsWith(candidate)
                    && (folded.Length == offset + candidate.Length || folded[offset + candidate.Length] == ' ')
                )
                    return true;
            }

            offset += word.Length + 1;
        }

        return ContainsExact(text.Trim().ToUpperInvariant());
    }

    /// <summary>The same for a code of a published system, where a part of a double name is a part of many codes: as a whole.</summary>
    public bool OccurAs(string code)
    {
        var folded = PlainText.Fold(code);
        return words.Contains(folded) || texts.Contains(folded) || ContainsExact(code.Trim().ToUpperInvariant());
    }

    private bool ContainsExact(string whole) =>
        exact.Contains(whole)
        || exact.Any(value => value.Length >= 8 && whole.Contains(value, StringComparison.Ordinal));

    private void Identifier(string? value, int shortest)
    {
        if (value?.Length >= shortest)
            Add(exact, value);
    }

    private void Telecom(string? value)
    {
        if (value is null)
            return;
        var core = value[(value.IndexOf(':', StringComparison.Ordinal) + 1)..];
        Add(exact, core);
        if (core.IndexOf('@', StringComparison.Ordinal) is > 0 and var at)
            Add(exact, core[..at]);
    }

    private void Text(string value)
    {
        var folded = PlainText.Fold(value);
        if (folded.Length >= ShortestText && !Common.Contains(folded))
            texts.Add(folded);
    }

    private static void Add(HashSet<string> set, string value)
    {
        var trimmed = value.Trim().ToUpperInvariant();
        if (trimmed.Length >= ShortestText)
            set.Add(trimmed);
    }
}
