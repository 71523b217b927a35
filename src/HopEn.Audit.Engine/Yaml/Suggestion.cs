namespace HopEn.Audit.Engine.Yaml;

/// <summary>Finds what a user meant.</summary>
public static class Suggestion
{
    /// <summary>« , vouliez-vous dire … » for the nearest candidate within two edits; empty when none is near.</summary>
    public static string For(string written, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(candidates);
        var nearest = candidates
            .Select(candidate => (candidate, distance: Distance(written, candidate)))
            .OrderBy(pair => pair.distance)
            .FirstOrDefault();
        return nearest.candidate is not null && nearest.distance <= Math.Max(1, written.Length / 3)
            ? $" (vouliez-vous dire «\u202f{nearest.candidate}\u202f»\u202f?)"
            : string.Empty;
    }

    private static int Distance(string first, string second)
    {
        var row = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var i = 1; i <= first.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var substituted = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[second.Length];
    }
}
