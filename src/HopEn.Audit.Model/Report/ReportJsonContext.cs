using System.Text.Json.Serialization;

namespace HopEn.Audit.Model;

[JsonSerializable(typeof(AuditReport))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
