using System.Text.RegularExpressions;
using System.Xml.Linq;
using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Anonymising;

/// <summary>Rewrites a document in place: what is neither a code, nor a measure, nor the structure becomes fictitious or goes.</summary>
internal sealed partial class DocumentRewriter(
    OriginalIdentities originals,
    FictitiousValues fiction,
    DateShift dates,
    bool patientIsFemale
)
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

    private static readonly HashSet<string> Times = new(StringComparer.Ordinal)
    {
        "effectiveTime",
        "time",
        "low",
        "high",
        "center",
        "expirationTime",
        "existenceTime",
        "deceasedTime",
        "activityTime",
    };

    public void Rewrite(XElement root)
    {
        root.DescendantNodes().Where(node => node is XComment or XProcessingInstruction).ToArray().Remove();
        Visit(root);
    }

    private void Visit(XElement element)
    {
        var name = element.Name.LocalName;
        Attributes(element, name);
        if (CdaElements.IsNarrative(element))
            Narrative(element);
        else if (CdaElements.IsEncoded(element))
            Encoded(element);
        else
        {
            Texts(element, name);
            foreach (var child in element.Elements().ToArray())
                Visit(child);
        }
    }

    private void Attributes(XElement element, string name)
    {
        foreach (var attribute in element.Attributes().ToArray())
        {
            if (!CdaElements.IsKept(attribute))
                attribute.Remove();
            else if (
                attribute.Name.LocalName is "displayName" or "codeSystemName"
                && originals.OccurIn(attribute.Value)
            )
                attribute.Value = "Libellé retiré";
            // Some write the number of an establishment as the version of a model.
            else if (
                attribute.Name.LocalName == "extension"
                && !CdaElements.IsIdentifier(element)
                && originals.OccurIn(attribute.Value)
            )
                attribute.Remove();
            else if (attribute.Name.LocalName == "value" && attribute.Name.NamespaceName.Length == 0)
                Value(element, name, attribute);
        }

        if (CdaElements.IsIdentifier(element))
            Identifier(element);
    }

    private void Identifier(XElement element)
    {
        var extension = element.Attribute("extension");
        if (element.Attribute("root") is not { } root)
        {
            // A number without its register is a number all the same.
            extension!.Value = fiction.Identifier(string.Empty, extension.Value.Trim());
            return;
        }

        if (InsOids.IsIns(root.Value.Trim()))
        {
            root.Value = InsOids.Test;
            if (extension is not null)
                extension.Value = fiction.Matricule(extension.Value.Trim(), patientIsFemale);
            return;
        }

        if (extension is not null)
            extension.Value = fiction.Identifier(root.Value.Trim(), extension.Value.Trim());
        if (!NationalRegisters.Contains(root.Value.Trim()))
            root.Value = fiction.Root(root.Value.Trim());
    }

    private void Value(XElement element, string name, XAttribute value)
    {
        if (name == "telecom")
            value.Value = Telecom(value.Value.Trim());
        else if (name == "birthTime")
            value.Value = fiction.Birth[..Math.Clamp(value.Value.Trim().Length, 4, 8)];
        else if (value.Value.StartsWith('#'))
            value.Value = "#" + fiction.Reference(value.Value[1..]);
        else if (Times.Contains(name) && element.Attribute("unit") is null && IsDated(value.Value))
            value.Value = dates.Move(value.Value);
        else if (element.Attribute("unit") is null && DateShift.IsTime(value.Value))
            value.Value = dates.Move(value.Value);
        else if (name == "reference" || value.Value.Contains("://", StringComparison.Ordinal))
            value.Value = fiction.Link(value.Value);
        else if (!Measure().IsMatch(value.Value))
            value.Remove();
    }

    // A year at the least; a shorter number is the bound of a count.
    private static bool IsDated(string value) =>
        value.Length >= 4 && value.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;

    private string Telecom(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var (scheme, core) = colon < 0 ? (string.Empty, value) : (value[..(colon + 1)], value[(colon + 1)..]);
        if (core.EndsWith("@patient.mssante.fr", StringComparison.OrdinalIgnoreCase))
        {
            var matricule = core[..core.IndexOf('@', StringComparison.Ordinal)];
            return $"{scheme}{fiction.Matricule(matricule, patientIsFemale)}@patient.mssante.example";
        }

        if (core.Contains('@', StringComparison.Ordinal))
            return (scheme.Length == 0 ? scheme : "mailto:") + fiction.Mail(core);
        if (scheme.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return fiction.Link(core);
        return (scheme.Length == 0 ? scheme : "tel:") + fiction.Phone(core);
    }

    private void Narrative(XElement element)
    {
        var ids = element
            .Descendants()
            .Select(inner => (string?)inner.Attribute("ID"))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(fiction.Reference)
            .ToArray();
        element.RemoveNodes();
        element.Add(RemovalNotice.Narrative);
        // What the entries refer to still exists.
        foreach (var id in ids)
            element.Add(new XElement(CdaElements.Hl7("content"), new XAttribute("ID", id)));
    }

    private static void Encoded(XElement element)
    {
        var isPdf = (string?)element.Attribute("mediaType") == "application/pdf";
        element.RemoveNodes();
        if (!isPdf)
            element.SetAttributeValue("mediaType", "text/plain");
        element.Add(isPdf ? RemovalNotice.Pdf : RemovalNotice.Plain);
    }

    private void Texts(XElement element, string name)
    {
        var texts = element.Nodes().OfType<XText>().Where(text => !string.IsNullOrWhiteSpace(text.Value)).ToArray();
        if (texts.Length == 0)
            return;
        var original = string.Concat(texts.Select(text => text.Value)).Trim();
        var fictitious = Fictitious(element, name, original);
        texts[0].ReplaceWith(new XText(fictitious));
        foreach (var text in texts[1..])
            text.Remove();
    }

    private string Fictitious(XElement element, string name, string original) =>
        (name, element.Parent?.Name.LocalName) switch
        {
            ("family", _) => fiction.Family(PlainText.Fold(original)),
            ("given", _) => fiction.Given(original),
            ("prefix" or "suffix", _) => Civilities.Contains(original.ToUpperInvariant().TrimEnd('.'))
                ? original
                : "DR",
            ("title", var parent) => Title(element, parent == "section" ? "Section" : "Document anonymisé"),
            ("county", "addr") => fiction.BirthPlace,
            ("city", _) => "VILLE-EXEMPLE",
            ("postalCode", _) => "99999",
            ("country", _) => "FRANCE",
            ("houseNumber", _) => "1",
            ("streetName" or "streetNameBase", _) => "rue de l’Exemple",
            ("streetAddressLine", _) => "1 rue de l’Exemple",
            ("addr", _) or (_, "addr") => "Adresse fictive",
            ("name", var parent)
                when parent is not null
                    && (parent.EndsWith("Person", StringComparison.Ordinal) || parent is "patient" or "subject") =>
                $"{fiction.Family(PlainText.Fold(original))} {fiction.Given("x")}",
            ("name", var parent)
                when parent is not null
                    && (parent.EndsWith("Organization", StringComparison.Ordinal) || parent is "location" or "place") =>
                fiction.Organisation(original),
            _ => RemovalNotice.Text,
        };

    private string Title(XElement element, string other) =>
        (string?)element.Parent?.Elements(CdaElements.Hl7("code")).FirstOrDefault()?.Attribute("displayName")
            is { Length: > 0 } label
        && !originals.OccurIn(label)
            ? label
            : other;

    [GeneratedRegex(@"^(-?\d{1,9}([.,]\d{1,9})?|true|false)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Measure();
}
