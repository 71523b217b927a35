namespace HopEn.Audit.Outages.Dates;

/// <summary>A part of the day, « fin de soirée », as hours after midnight; beyond 24 it is the next day.</summary>
/// <remarks>
/// No text says when an evening ends: these bounds are a convention of this project,
/// wide enough to hold what people mean.
/// </remarks>
/// <param name="Words">The words, in French.</param>
/// <param name="From">It starts no sooner, in hours.</param>
/// <param name="To">It ends no later, in hours.</param>
internal sealed record DayPart(string Words, int From, int To)
{
    private static readonly Dictionary<string, (int From, int EndOfStart, int StartOfEnd, int To, string Name)> Parts =
        new(StringComparer.Ordinal)
        {
            ["matin"] = (6, 8, 10, 12, "matin"),
            ["matinee"] = (6, 8, 10, 12, "matinée"),
            ["apres-midi"] = (12, 14, 16, 18, "après-midi"),
            ["journee"] = (8, 10, 16, 20, "journée"),
            ["soir"] = (18, 20, 21, 24, "soir"),
            ["soiree"] = (18, 20, 21, 24, "soirée"),
            ["nuit"] = (20, 24, 28, 32, "nuit"),
        };

    /// <summary>A part by its folded name, whole or only its « debut », « milieu », « fin ».</summary>
    public static DayPart? Named(string word, string? section)
    {
        if (!Parts.TryGetValue(word, out var part))
            return null;
        return section switch
        {
            "debut" => new DayPart("début de " + part.Name, part.From, part.EndOfStart),
            "milieu" => new DayPart("milieu de " + part.Name, part.EndOfStart, part.StartOfEnd),
            "fin" => new DayPart("fin de " + part.Name, part.StartOfEnd, part.To),
            _ => new DayPart(part.Name, part.From, part.To),
        };
    }
}
