using System.Text.RegularExpressions;
using System.Xml.Linq;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Privacy;

namespace HopEn.Audit.Cda.Anonymising;

/// <summary>Gives fictitious attributes: identifiers, dates, addresses of contact, links. Codes and measures stay.</summary>
internal sealed partial class AttributeRewriter(
    OriginalIdentities originals,
    FictitiousValues fiction,
    DateShift dates,
    bool patientIsFemale
)
{
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

    public void Rewrite(XElement element)
    {
        foreach (var attribute in element.Attributes().ToArray())
            Rewrite(element, attribute);
        if (CdaElements.IsIdentifier(element))
            Identifier(element);
    }

    private void Rewrite(XElement element, XAttribute attribute)
    {
        if (!CdaElements.IsKept(attribute) || IsMisused(element, attribute))
        {
            attribute.Remove();
            return;
        }

        switch (attribute.Name.LocalName)
        {
            case "displayName" or "codeSystemName" when originals.OccurIn(attribute.Value):
                attribute.Value = "Libellé retiré";
                break;
            // Some write the number of an establishment as the version of a model.
            case "extension" when !CdaElements.IsIdentifier(element) && originals.OccurIn(attribute.Value):
                attribute.Remove();
                break;
            case "value" when attribute.Name.NamespaceName.Length == 0:
                Value(element, attribute);
                break;
        }
    }

    // What names a model, a list or a version holds no number of a person, of this patient or of another: what does is misplaced.
    private static bool IsMisused(XElement element, XAttribute attribute) =>
        !attribute.IsNamespaceDeclaration
        && attribute.Name.LocalName is not ("code" or "value" or "extension" or "displayName")
        && !(attribute.Name.LocalName == "root" && CdaElements.IsIdentifier(element))
        && (attribute.Value.Contains('@') || PatientContent.MaskNumbers(attribute.Value) != attribute.Value);

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

    private void Value(XElement element, XAttribute value)
    {
        var name = element.Name.LocalName;
        if (name == "telecom")
            value.Value = Telecom(value.Value.Trim());
        else if (name == "birthTime")
            value.Value = fiction.Birth[..Math.Clamp(value.Value.Trim().Length, 4, 8)];
        else if (value.Value.StartsWith('#'))
            value.Value = "#" + fiction.Reference(value.Value[1..]);
        else if (element.Attribute("unit") is null && IsTime(name, value.Value))
            value.Value = dates.Move(value.Value);
        else if (name == "reference" || value.Value.Contains("://", StringComparison.Ordinal))
            value.Value = fiction.Link(value.Value);
        else if (!Measure().IsMatch(value.Value))
            value.Remove();
    }

    private static bool IsTime(string element, string value) =>
        (Times.Contains(element) && StartsWithYear(value)) || DateShift.IsTime(value);

    // A year at the least; a shorter number is the bound of a count.
    private static bool StartsWithYear(string value) =>
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

    [GeneratedRegex(@"^(-?\d{1,9}([.,]\d{1,9})?|true|false)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Measure();
}
