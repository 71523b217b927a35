using System.Buffers;
using System.Text;

namespace HopEn.Audit.Cda.Opening;

/// <summary>What HL7 v2 escapes in the data of OBX-5 (HL7 2.5, 2.7): separators, line breaks, bytes in hexadecimal.</summary>
internal static class Hl7Escapes
{
    /// <summary>Base64 without the line breaks that were escaped in it: « \.br\ », « \X0D0A\ ».</summary>
    public static byte[] WithoutBreaks(byte[] data, byte escape) =>
        data.AsSpan().IndexOf(escape) < 0 ? data : Replace(data, escape, static _ => []);

    /// <summary>A text as it was before it was escaped.</summary>
    /// <param name="data">Escaped.</param>
    /// <param name="separators">Of field, component, repetition, escape and subcomponent, as MSH-1 and MSH-2 give them.</param>
    public static byte[] Unescape(byte[] data, byte[] separators) => Replace(data, separators[3], code => code switch
            {
                "F" => [separators[0]],
                "S" => [separators[1]],
                "R" => [separators[2]],
                "E" => [separators[3]],
                "T" => [separators.Length > 4 ? separators[4] : (byte)'&'],
                ".br" => "\n"u8.ToArray(),
                ['X', .. var digits] => Hexadecimal(Encoding.ASCII.GetBytes(digits)),
                _ => null,
            });

    /// <summary>Bytes written in hexadecimal; null when they are not.</summary>
    public static byte[]? Hexadecimal(byte[] data)
    {
        var digits = Encoding.Latin1.GetString(data).Where(letter => !char.IsWhiteSpace(letter)).ToArray();
        try
        {
            return Convert.FromHexString(digits);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // What is no escape that is known stays as it is.
    private static byte[] Replace(byte[] data, byte escape, Func<string, byte[]?> meaning)
    {
        var output = new ArrayBufferWriter<byte>(data.Length);
        ReadOnlySpan<byte> rest = data;
        while (rest.IndexOf(escape) is >= 0 and var start)
        {
            output.Write(rest[..start]);
            var length = rest[(start + 1)..].IndexOf(escape);
            var code = length is >= 1 and <= 64
                ? Encoding.Latin1.GetString(rest.Slice(start + 1, length))
                : string.Empty;
            if (code.Length > 0 && meaning(code) is { } bytes)
            {
                output.Write(bytes);
                rest = rest[(start + length + 2)..];
            }
            else
            {
                output.Write(rest.Slice(start, 1));
                rest = rest[(start + 1)..];
            }
        }

        output.Write(rest);
        return output.WrittenSpan.ToArray();
    }
}
