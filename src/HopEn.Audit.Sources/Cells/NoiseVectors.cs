using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HopEn.Audit.Sources.Cells;

/// <summary>What <see cref="NoiseCheck"/> asks of thirty-two bytes at a time.</summary>
/// <remarks>All inlined: called one by one before they are compiled for good, they would cost ten times as much.</remarks>
internal static class NoiseVectors
{
    /// <summary>Bytes looked at together.</summary>
    public const int Width = 32;

    /// <summary>Bytes read beyond those looked at.</summary>
    public const int Beyond = 3;

    /// <summary>Which bytes are digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Digits(Vector256<byte> bytes) =>
        Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10));

    /// <summary>Which bytes are a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Is(Vector256<byte> bytes, char value) =>
        Vector256.Equals(bytes, Vector256.Create((byte)value));

    /// <summary>Where a cell may begin that opens with none of 1 to 9.</summary>
    /// <param name="before">The bytes before.</param>
    /// <param name="now">The bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Openings(Vector256<byte> before, Vector256<byte> now) =>
        Edges(before) & ~(Edges(now) | Digits(now) & ~Is(now, '0'));

    /// <summary>
    /// What may be something inside of a cell: between digits, a space, a point, a comma or an E; the years 1900 and 1899; a byte that is
    /// no plain character.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Suspects(
        Vector256<byte> before,
        Vector256<byte> now,
        Vector256<byte> after,
        Vector256<byte> third,
        Vector256<byte> fourth
    )
    {
        // A point between single digits is that of an OID.
        var point = Is(now, '.') & ~(Digits(after) & Is(third, '.'));
        var between = Digits(before) & (Is(now, ' ') | point | Is(now, ',') | Is(now, 'E') | Is(now, 'e'));
        var year =
            Is(now, '1')
            & (Is(after, '9') & Is(third, '0') & Is(fourth, '0') | Is(after, '8') & Is(third, '9') & Is(fourth, '9'));
        var control = Vector256.LessThan(now, Vector256.Create((byte)' ')) & ~(Is(now, '\r') | Is(now, '\n'));
        return between | year | control | High(now, after) | Is(now, '\x7F');
    }

    // What begins a character in UTF-8, but those from À to ÿ; what is no letter in Windows-1252.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> High(Vector256<byte> now, Vector256<byte> after)
    {
        var leads =
            Vector256.GreaterThan(now, Vector256.Create((byte)0xC1))
            & ~Is(now, '\u00C3')
            & Vector256.LessThan(after - Vector256.Create((byte)0x80), Vector256.Create((byte)0x40));
        var odd =
            Is(now, '\u00A0')
            | Is(now, '\u00AD')
            | Is(now, '\u0081')
            | Is(now, '\u008D')
            | Is(now, '\u008F')
            | Is(now, '\u0090')
            | Is(now, '\u009D');
        return leads | odd;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Edges(Vector256<byte> bytes) =>
        Is(bytes, ';')
        | Is(bytes, '\t')
        | Is(bytes, '|')
        | Is(bytes, ',')
        | Is(bytes, '"')
        | Is(bytes, '\r')
        | Is(bytes, '\n');
}
