using System.Text.RegularExpressions;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Privacy;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Walks through HL7 v2 messages (MDM, ORU): the documents carried in base64 by OBX-5.</summary>
internal sealed partial class Hl7Walker(Walk walk)
{
    public IEnumerable<OpenedItem> Open(Stream stream, Place place, int depth)
    {
        using var reader = new Hl7SegmentReader(stream, walk.Budget.Bounds.MailBytes);
        var message = 0;
        var observation = 0;
        var carried = 0;
        var kind = string.Empty;
        byte[] separators = "|^~\\&"u8.ToArray();
        while (reader.Read() is { } segment)
        {
            walk.Checkpoint();
            if (segment.AsSpan().StartsWith("MSH"u8) && segment.Length > 8)
            {
                if (message > 0 && carried == 0)
                    walk.Skip(place.Inside($"message {message}"), $"un message HL7{kind} sans document");
                separators = segment[3..8];
                kind = Kind(Printable(Hl7Segment.Field(segment, 9, separators[0])));
                (message, observation, carried) = (message + 1, 0, 0);
            }
            else if (segment.AsSpan().StartsWith("OBX"u8))
            {
                observation++;
                if (!Hl7Segment.Field(segment, 2, separators[0]).AsSpan().SequenceEqual("ED"u8))
                    continue;
                var here = place.Inside($"message {message}, OBX {observation}");
                if (IsRouting(segment, separators))
                {
                    walk.Skip(here, "un corps de courriel dans un message HL7 (MetaDMPMSS)");
                    continue;
                }

                carried++;
                foreach (var item in Observation(segment, separators, here, depth))
                    yield return item;
            }
        }

        if (reader.IsOutOfBounds)
            yield return OpenedItem.Failed(
                place.Inside($"message {message}"),
                "hl7-bounds",
                $"Un segment pèse plus de {walk.Budget.Bounds.MailBytes >> 20} Mo\u202f: la suite du fichier n’est pas lue."
            );
        else if (message == 0)
            yield return OpenedItem.Failed(
                place,
                "hl7-broken",
                "Le fichier n’a aucun segment MSH\u202f: ce n’est pas un message HL7 v2."
            );
        else if (carried == 0)
            walk.Skip(place.Inside($"message {message}"), $"un message HL7{kind} sans document");
    }

    private IEnumerable<OpenedItem> Observation(byte[] segment, byte[] separators, Place place, int depth)
    {
        var components = Hl7Segment.Split(
            Hl7Segment.Split(Hl7Segment.Field(segment, 5, separators[0]), separators[2])[0],
            separators[1]
        );
        if (components.Count < 5 || !Printable(components[3]).Equals("BASE64", StringComparison.OrdinalIgnoreCase))
        {
            return
            [
                OpenedItem.Failed(
                    place,
                    "hl7-encoding",
                    "OBX-5 n’est pas un document encodé en base64 (quatrième composante\u202f: Base64)."
                ),
            ];
        }

        if (EmbeddedBody.Decode(components[4]) is not { } content)
            return
            [
                OpenedItem.Failed(
                    place,
                    "base64",
                    "Le base64 de OBX-5 est vide, abîmé ou coupé\u202f: le document n’est pas lisible."
                ),
            ];
        if (!walk.Budget.Take(content.Length))
            return
            [
                OpenedItem.Failed(
                    place,
                    "hl7-bounds",
                    "Le fichier contient trop de données\u202f: la suite n’est pas lue."
                ),
            ];
        return walk.Bytes(content, string.Empty, place, depth);
    }

    // OBX-3 of the system MetaDMPMSS says how to send the document (DMP, MSSanté) and may carry the body of the mail in base64.
    private static bool IsRouting(byte[] segment, byte[] separators) =>
        Hl7Segment.Split(Hl7Segment.Field(segment, 3, separators[0]), separators[1]) is [_, _, var system, ..]
        && system.AsSpan().SequenceEqual("MetaDMPMSS"u8);

    // MSH-9 is quoted only when it is a kind of message: where a line break was lost, the fields of the patient follow those of MSH.
    private static string Kind(string field) => MessageKind().IsMatch(field) ? " " + field : string.Empty;

    [GeneratedRegex(@"\A[A-Z]{3}(?:\^[A-Z]\d{2}(?:\^[A-Z]{3}_[A-Z]\d{2})?)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex MessageKind();

    private static string Printable(ReadOnlySpan<byte> field) =>
        SafeName.Printable(System.Text.Encoding.Latin1.GetString(field[..Math.Min(field.Length, 30)]));
}
