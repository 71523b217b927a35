using System.Text.Json.Serialization;

namespace HopEn.Audit.Model;

[JsonSerializable(typeof(OutageBulletin))]
internal sealed partial class OutageJsonContext : JsonSerializerContext;
