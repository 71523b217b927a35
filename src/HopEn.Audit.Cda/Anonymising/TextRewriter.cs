using System.Xml.Linq;
using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Anonymising;

/// <summary>Gives fictitious texts: names, addresses, titles. What has no known meaning goes.</summary>
internal sealed class TextRewriter(OriginalIdentities originals, FictitiousValues fiction)
{
    // A civility says nothing of anybody; anything else in its place might.
    private static readonly HashSet<string> Civilities = new(StringComparer.Ordinal)
    {
        "M",
        "MME",
        "MLLE",
        "DR",
        "PR",
        "MR",
        "ME",
    };

    public void Rewrite(XElement element)
    {
        var texts = element.Nodes().OfType<XText>().Where(text => !string.IsNullOrWhiteSpace(text.Value)).ToArray();
        if (texts.Length == 0)
            return;
        var original = string.Concat(texts.Select(text => text.Value)).Trim();
        texts[0].ReplaceWith(new XText(Fictitious(element, original)));
        foreach (var text in texts[1..])
            text.Remove();
    }

    private string Fictitious(XElement element, string original) =>
        (element.Name.LocalName, element.Parent?.Name.LocalName) switch
        {
            ("family", _) => fiction.Family(PlainText.Fold(original)),
            ("given", _) => fiction.Given(original),
            ("prefix" or "suffix", _) => IsCivility(original) ? original : "DR",
            ("title", "section") => Title(element, "Section"),
            ("title", _) => Title(element, "Document anonymisé"),
            ("county", "addr") => fiction.BirthPlace,
            ("city", _) => "VILLE-EXEMPLE",
            ("postalCode", _) => "99999",
            ("country", _) => "FRANCE",
            ("houseNumber", _) => "1",
            ("streetName" or "streetNameBase", _) => "rue de l’Exemple",
            ("streetAddressLine", _) => "1 rue de l’Exemple",
            ("addr", _) or (_, "addr") => "Adresse fictive",
            ("name", { } parent) when IsPerson(parent) =>
                $"{fiction.Family(PlainText.Fold(original))} {fiction.Given("x")}",
            ("name", { } parent) when IsOrganisation(parent) => fiction.Organisation(original),
            _ => RemovalNotice.Text,
        };

    private static bool IsCivility(string text) => Civilities.Contains(text.ToUpperInvariant().TrimEnd('.'));

    private static bool IsPerson(string element) =>
        element.EndsWith("Person", StringComparison.Ordinal) || element is "patient" or "subject";

    private static bool IsOrganisation(string element) =>
        element.EndsWith("Organization", StringComparison.Ordinal) || element is "location" or "place";

    /// <summary>The label of the code beside the title, when it says nothing of anybody.</summary>
    private string Title(XElement element, string other)
    {
        var code = element.Parent?.Elements(CdaElements.Hl7("code")).FirstOrDefault();
        var label = (string?)code?.Attribute("displayName");
        return label is { Length: > 0 } && !originals.OccurIn(label) ? label : other;
    }
}
