using System.Text.Json;

namespace HopEn.Audit.Sources.National;

/// <summary>Walks a large JSON document and hands over the elements of the arrays that stand at its top level, one by one.</summary>
/// <remarks>The national file weighs hundreds of megabytes: only one element is in memory at a time.</remarks>
internal sealed class JsonArrayStream(Stream stream)
{
    private const int LargestElement = 256 * 1024 * 1024;
    private byte[] buffer = new byte[1 << 20];
    private int filled;
    private bool ended;
    private JsonReaderState state;
    private string? property;
    private bool inArray;

    /// <summary>Scalars met at the top level before the arrays.</summary>
    public Dictionary<string, string?> Scalars { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The elements with the name of their array.</summary>
    /// <exception cref="JsonException">The document is malformed or cut short.</exception>
    public IEnumerable<(string Array, JsonDocument Element)> Elements()
    {
        Fill();
        while (Next(out var element, out var finished))
        {
            if (element is not null)
                yield return (property!, element);
            if (finished)
                yield break;
        }
    }

    private bool Next(out JsonDocument? element, out bool finished)
    {
        while (true)
        {
            if (TryStep(out element, out finished, out var consumed))
            {
                Discard(consumed);
                return true;
            }

            Discard(consumed);
            if (ended)
                throw new JsonException("The document is cut short.");
            Fill();
        }
    }

    /// <summary>Advances to the next element; false when more bytes are needed.</summary>
    private bool TryStep(out JsonDocument? element, out bool finished, out int consumed)
    {
        element = null;
        finished = false;
        var reader = new Utf8JsonReader(buffer.AsSpan(0, filled), ended, state);
        while (true)
        {
            var before = reader.CurrentState;
            var beforeBytes = (int)reader.BytesConsumed;
            if (!reader.Read())
            {
                state = reader.CurrentState;
                consumed = (int)reader.BytesConsumed;
                finished = ended && reader.CurrentDepth == 0 && consumed > 0;
                return finished;
            }

            if (inArray && reader.CurrentDepth == 2 && reader.TokenType is JsonTokenType.StartObject)
            {
                if (!JsonDocument.TryParseValue(ref reader, out element))
                {
                    state = before;
                    consumed = beforeBytes;
                    return false;
                }

                state = reader.CurrentState;
                consumed = (int)reader.BytesConsumed;
                return true;
            }

            Follow(ref reader);
            if (reader.CurrentDepth == 0 && reader.TokenType == JsonTokenType.EndObject)
            {
                state = reader.CurrentState;
                consumed = (int)reader.BytesConsumed;
                finished = true;
                return true;
            }
        }
    }

    private void Follow(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth != 1)
            return;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                property = reader.GetString();
                break;
            case JsonTokenType.StartArray:
                inArray = true;
                break;
            case JsonTokenType.EndArray:
                inArray = false;
                break;
            case JsonTokenType.String:
                Scalars[property!] = reader.GetString();
                break;
        }
    }

    private void Discard(int consumed)
    {
        buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
        filled -= consumed;
    }

    private void Fill()
    {
        if (filled == buffer.Length)
        {
            if (buffer.Length >= LargestElement)
                throw new JsonException("An element is larger than 256 MB.");
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
        if (filled == 0 && read >= 3 && buffer.AsSpan(0, 3).SequenceEqual((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            buffer.AsSpan(3, read - 3).CopyTo(buffer);
            read -= 3;
        }

        ended = filled + read < buffer.Length;
        filled += read;
    }
}
