using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words the faults of documents, with what to do where it is read.</summary>
public static class ConformanceWords
{
    /// <summary>The most frequent fault; empty without fault.</summary>
    public static string First(ConformanceResult conformance, Surface surface)
    {
        ArgumentNullException.ThrowIfNull(conformance);
        if (conformance.Faults is not [var fault, ..])
            return string.Empty;
        var documents = FrenchNumbers.Plural(fault.Documents, "document", "documents");
        return $"Défaut le plus fréquent ({documents})\u202f: {fault.Message} {MessageWords.Of(fault.Remedy, surface)}";
    }
}
