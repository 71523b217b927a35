namespace HopEn.Audit.Demo;

/// <summary>SplitMix64: the same draws on every machine and every version of .NET.</summary>
internal sealed class DemoRandom
{
    private ulong state;

    private DemoRandom(ulong state) => this.state = state;

    /// <summary>An independent sequence for a purpose and an item, so that adding draws in one place moves nothing elsewhere.</summary>
    public static DemoRandom For(int seed, int stream, long item = 0) =>
        new(Mix(Mix(((ulong)(uint)seed << 32) | (uint)stream) + (ulong)item));

    public int Next(int bound) => (int)(((UInt128)NextBits() * (uint)bound) >> 64);

    public int Between(int low, int high) => low + Next(high - low + 1);

    public bool Chance(double probability) => (NextBits() >> 11) * (1.0 / (1UL << 53)) < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    private ulong NextBits() => Mix(state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
