using System.Globalization;
using HopEn.Audit.Engine.Datasets;

namespace HopEn.Audit.Cli.CommandLine;

/// <summary>Reads a size such as 800M or 2G.</summary>
internal static class MemorySize
{
    /// <summary>The size in bytes; null when it can't be read or is below what an audit needs.</summary>
    public static long? Read(string text)
    {
        var unit =
            text.Length > 0 ? char.ToUpperInvariant(text.TrimEnd('o', 'O', 'B', 'b')[^1..].FirstOrDefault('0')) : '0';
        var digits = text.TrimEnd('o', 'O', 'B', 'b').TrimEnd('G', 'g', 'M', 'm');
        if (!decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            return null;
        var bytes =
            value
            * unit switch
            {
                'G' => 1L << 30,
                'M' => 1L << 20,
                _ => 1,
            };
        return bytes >= MemoryBudget.Minimum && bytes < long.MaxValue ? (long)bytes : null;
    }
}
