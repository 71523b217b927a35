using System.Text.Json.Serialization;

namespace HopEn.Audit.Model;

[JsonSourceGenerationOptions(Converters =
[
    typeof(KebabCaseEnumConverter<Verdict>),
    typeof(KebabCaseEnumConverter<Severity>),
    typeof(KebabCaseEnumConverter<RuleKind>),
    typeof(KebabCaseEnumConverter<RuleStatus>),
    typeof(KebabCaseEnumConverter<Unit>),
    typeof(KebabCaseEnumConverter<Combine>),
    typeof(KebabCaseEnumConverter<Grade>),
    typeof(KebabCaseEnumConverter<LegalStatusClass>),
    typeof(KebabCaseEnumConverter<WaiverState>),
])]
[JsonSerializable(typeof(AuditReport))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
