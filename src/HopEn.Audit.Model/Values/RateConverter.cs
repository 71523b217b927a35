using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HopEn.Audit.Model;

/// <summary>Writes a rate as its number, and refuses one that is none with one sentence.</summary>
internal sealed class RateConverter : JsonConverter<Rate>
{
    public override Rate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var share = reader.GetDecimal();
        return Rate.TryFrom(share, out var rate)
            ? rate
            : throw new UnreadableReportException(
                $"il contient le taux «\u202f{share.ToString(CultureInfo.InvariantCulture)}\u202f», "
                    + "alors qu’un taux est compris entre 0 et 1."
            );
    }

    public override void Write(Utf8JsonWriter writer, Rate value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}
