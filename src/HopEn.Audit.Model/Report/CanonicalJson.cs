using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace HopEn.Audit.Model;

/// <summary>How the contracts of this assembly are written: camelCase keys, kebab-case codes, accents kept readable.</summary>
internal static class CanonicalJson
{
    /// <summary>The options, for one context.</summary>
    /// <remarks>
    /// A context takes its options for itself, and ignores the converters that it names once it is given some: each code that a
    /// contract holds has its converter here, else it would be written as a number.
    /// </remarks>
    public static JsonSerializerOptions NewOptions() =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Converters =
            {
                new KebabCaseEnumConverter<Verdict>(),
                new KebabCaseEnumConverter<Severity>(),
                new KebabCaseEnumConverter<RuleKind>(),
                new KebabCaseEnumConverter<RuleStatus>(),
                new KebabCaseEnumConverter<Unit>(),
                new KebabCaseEnumConverter<Combine>(),
                new KebabCaseEnumConverter<Grade>(),
                new KebabCaseEnumConverter<ScoreLaw>(),
                new KebabCaseEnumConverter<GuideKind>(),
                new KebabCaseEnumConverter<LegalStatusClass>(),
                new KebabCaseEnumConverter<WaiverState>(),
                new KebabCaseEnumConverter<OutageService>(),
                new KebabCaseEnumConverter<OutageNature>(),
                new KebabCaseEnumConverter<OutageConfidence>(),
                new KebabCaseEnumConverter<OutageUse>(),
                new KebabCaseEnumConverter<OutageSourceState>(),
                new KebabCaseEnumConverter<AttestationState>(),
                new KebabCaseEnumConverter<CommitmentState>(),
                new KebabCaseEnumConverter<EvidenceLack>(),
            },
        };
}
