using System.Buffers;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Reads a stream whole, within bounds.</summary>
internal static class BoundedRead
{
    /// <summary>Reads until the end.</summary>
    /// <param name="input">What to read.</param>
    /// <param name="largest">Most bytes.</param>
    /// <param name="packed">Packed size, when a ratio must be watched; 0 otherwise.</param>
    /// <param name="budget">What may still be unpacked.</param>
    /// <param name="fault">Why it stopped, in French; null when everything was read.</param>
    public static byte[] All(Stream input, long largest, long packed, UnpackBudget budget, out string? fault)
    {
        using var output = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            for (int read; (read = input.Read(buffer)) > 0; )
            {
                output.Write(buffer, 0, read);
                fault =
                    output.Length > largest ? $"il pèse plus de {largest >> 20} Mo"
                    : packed > 0 && output.Length > 1 << 20 && output.Length / packed > budget.Bounds.Ratio
                        ? $"son taux de compression dépasse {budget.Bounds.Ratio}"
                    : !budget.Take(read) ? $"le contenu décompressé dépasse {budget.Bounds.UnpackedBytes >> 30} Go"
                    : null;
                if (fault is not null)
                    return [];
            }

            fault = null;
            return output.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
