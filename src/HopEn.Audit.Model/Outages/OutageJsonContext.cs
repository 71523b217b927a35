using System.Text.Json.Serialization;

namespace HopEn.Audit.Model;

[JsonSourceGenerationOptions(Converters =
[
    typeof(KebabCaseEnumConverter<OutageService>),
    typeof(KebabCaseEnumConverter<OutageNature>),
    typeof(KebabCaseEnumConverter<OutageConfidence>),
    typeof(KebabCaseEnumConverter<OutageUse>),
    typeof(KebabCaseEnumConverter<OutageSourceState>),
    typeof(KebabCaseEnumConverter<RuleStatus>),
])]
[JsonSerializable(typeof(OutageBulletin))]
internal sealed partial class OutageJsonContext : JsonSerializerContext;
