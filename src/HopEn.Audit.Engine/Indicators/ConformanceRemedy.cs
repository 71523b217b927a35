using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>What to do about a fault of a document, by the check that found it.</summary>
internal static class ConformanceRemedy
{
    /// <summary>The remedy.</summary>
    /// <param name="layer">Layer of the check.</param>
    /// <param name="schematron">Schematron; null when the check is not one.</param>
    public static AuditMessage Of(string layer, string? schematron) =>
        AuditMessage.Of(
            layer switch
            {
                "opening" => RemedyCodes.Opening,
                "xdm" => RemedyCodes.Xdm,
                "mail" => RemedyCodes.Mail,
                "xsd" => RemedyCodes.Xsd,
                "official" => RemedyCodes.Official,
                "builtin" => OfRules(schematron),
                _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, "Unknown layer."),
            }
        );

    private static string OfRules(string? schematron) =>
        schematron switch
        {
            "ins" => RemedyCodes.Ins,
            "document-type" => RemedyCodes.DocumentType,
            "organisation" => RemedyCodes.Organisation,
            "version" => RemedyCodes.Version,
            "dates" => RemedyCodes.Dates,
            "unstructured-body" => RemedyCodes.UnstructuredBody,
            "narrative" => RemedyCodes.Narrative,
            "display-name" => RemedyCodes.DisplayName,
            _ => RemedyCodes.Header,
        };
}
