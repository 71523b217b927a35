using System.Text.RegularExpressions;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Privacy;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Opens HL7 v2 messages (MDM, ORU): the documents carried in base64 by OBX-5.</summary>
internal sealed partial class Hl7Opener(ContentOpener contents) : IContainerOpener
{
    public IEnumerable<OpenedItem> Open(Stream stream, Place place, int depth)
    {
        using var reader = new Hl7SegmentReader(stream, contents.Budget.Bounds.MailBytes);
        var segments = new Hl7Continuation(reader, contents.Budget.Bounds.MailBytes);
        var message = 0;
        var observation = 0;
        var carried = 0;
        var kind = string.Empty;
        byte[] separators = "|^~\\&"u8.ToArray();
        while (segments.Read() is { } segment)
        {
            contents.Checkpoint();
            if (segment.AsSpan().StartsWith("MSH"u8) && segment.Length > 8)
            {
                if (message > 0 && carried == 0)
                    contents.Skip(place.Inside($"message {message}"), $"un message HL7{kind} sans document");
                separators = segment[3..8];
                kind = Kind(Printable(Hl7Segment.Field(segment, 9, separators[0])));
                (message, observation, carried) = (message + 1, 0, 0);
            }
            else if (segment.AsSpan().StartsWith("OBX"u8))
            {
                observation++;
                if (
                    !Printable(Hl7Segment.Field(segment, 2, separators[0]))
                        .Equals("ED", StringComparison.OrdinalIgnoreCase)
                )
                    continue;
                var here = place.Inside($"message {message}, OBX {observation}");
                if (IsRouting(segment, separators))
                {
                    contents.Skip(here, "un corps de courriel dans un message HL7 (MetaDMPMSS)");
                    continue;
                }

                carried++;
                // Each repetition of OBX-5 is a document; one that is empty is none, when there are others.
                var repetitions = Hl7Segment.Split(Hl7Segment.Field(segment, 5, separators[0]), separators[2]);
                for (var rank = 1; rank <= repetitions.Count; rank++)
                {
                    if (repetitions.Count > 1 && repetitions[rank - 1].Length == 0)
                        continue;
                    var within =
                        repetitions.Count == 1
                            ? here
                            : place.Inside($"message {message}, OBX {observation}, répétition {rank}");
                    foreach (var item in Repetition(repetitions[rank - 1], separators, within, depth))
                        yield return item;
                }
            }
        }

        if (reader.IsOutOfBounds)
            yield return OpeningFailures.SegmentTooLarge(place.Inside($"message {message}"), contents.Budget.Bounds);
        else if (message == 0)
            yield return OpeningFailures.NoMessageHeader(place);
        else if (carried == 0)
            contents.Skip(place.Inside($"message {message}"), $"un message HL7{kind} sans document");
    }

    private IEnumerable<OpenedItem> Repetition(byte[] repetition, byte[] separators, Place place, int depth)
    {
        var components = Hl7Segment.Split(repetition, separators[1]);
        if (components.Count < 5)
            return [OpeningFailures.NotBase64(place)];
        // A text may hold the separator of components as it is.
        var data = components.Count == 5 ? components[4] : Hl7Segment.Join(components.Skip(4), separators[1]);
        var encoding = Printable(components[3]).Trim().ToUpperInvariant();
        if (encoding is not ("BASE64" or "A" or "HEX"))
            return [OpeningFailures.NotBase64(place)];
        var content = encoding switch
        {
            "BASE64" => EmbeddedBody.Decode(Hl7Escapes.WithoutBreaks(data, separators[3])),
            "HEX" => Hl7Escapes.Hexadecimal(data),
            _ => Hl7Escapes.Unescape(data, separators),
        };
        if (content is null or { Length: 0 })
            return [OpeningFailures.BrokenBase64(place)];
        if (!contents.Budget.Take(content.Length))
            return [OpeningFailures.TooMuchInMessages(place)];
        return contents.Bytes(content, string.Empty, place, depth);
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
