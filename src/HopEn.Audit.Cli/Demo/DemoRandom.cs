namespace HopEn.Audit.Cli.Demo;

/// <summary>SplitMix64: the same numbers on every machine and in every version of the runtime, unlike System.Random.</summary>
internal sealed class DemoRandom(int seed)
{
    private ulong state = (ulong)seed * 0x9E3779B97F4A7C15UL;

    /// <summary>A number from 0 to <paramref name="bound"/> excluded.</summary>
    public int Next(int bound)
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
    }

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    public bool Chance(int percent) => Next(100) < percent;
}
