using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Engine.Rules;

/// <summary>
/// The categories that programmes write, for those that take them as they are: one list of rules, weights and scales, written once.
/// </summary>
/// <param name="Written">Categories by the id of their programme.</param>
internal sealed record LentCategories(ILookup<string, ProgrammeCategory> Written)
{
    /// <summary>Key by which a category names the programme it is taken from.</summary>
    public const string Key = "of";

    /// <summary>The category that a map takes from another programme; null when it writes its own.</summary>
    public ProgrammeCategory? Taken(YamlMap map, FaultList faults)
    {
        if (map.Text(Key) is not { } programme)
            return null;
        map.AllowOnly(Key, "id");
        var id = map.Text("id", required: true) ?? string.Empty;
        if (Written[programme].FirstOrDefault(category => category.Id == id) is { } found)
            return found;
        faults.Add(
            map.Line(Key),
            $"le programme «\u202f{programme}\u202f» n’écrit pas de catégorie «\u202f{id}\u202f»"
                + $"{Suggestion.For(id, [.. Written[programme].Select(category => category.Id)])}."
        );
        return new ProgrammeCategory(id, string.Empty, []);
    }
}
