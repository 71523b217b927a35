using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>
/// The categories and objectives that programmes write, for those that take them as they are: one list of rules, weights and
/// scales, written once.
/// </summary>
/// <param name="programmes">What each programme writes.</param>
internal sealed class LentParts(IReadOnlyList<LentProgramme> programmes)
{
    /// <summary>Key by which a category names the programme it is taken from.</summary>
    public const string CategoryKey = "of";

    /// <summary>Key by which a programme names the one whose objectives it takes.</summary>
    public const string ObjectivesKey = "objectives-of";

    /// <summary>Key by which a programme names the one whose guide it takes.</summary>
    public const string GuideKey = "guide-of";

    /// <summary>The category that a map takes from another programme; null when it writes its own.</summary>
    public ProgrammeCategory? Taken(YamlMap map, FaultList faults)
    {
        if (map.Text(CategoryKey) is not { } programme)
            return null;
        map.AllowOnly(CategoryKey, "id");
        var id = map.Text("id", required: true) ?? string.Empty;
        var written = Of(programme).SelectMany(one => one.Categories).ToArray();
        if (written.FirstOrDefault(category => category.Id == id) is { } found)
            return found;
        faults.Add(
            map.Line(CategoryKey),
            $"le programme «\u202f{programme}\u202f» n’écrit pas de catégorie «\u202f{id}\u202f»"
                + $"{Suggestion.For(id, [.. written.Select(category => category.Id)])}."
        );
        return new ProgrammeCategory(id, string.Empty, []);
    }

    /// <summary>The objectives that a programme takes from another; none when it takes none.</summary>
    public IReadOnlyList<ProgrammeObjective> Objectives(YamlMap map, FaultList faults)
    {
        if (map.Text(ObjectivesKey) is not { } programme)
            return [];
        ProgrammeObjective[] written = [.. Of(programme).SelectMany(one => one.Objectives)];
        if (written.Length == 0)
            faults.Add(
                map.Line(ObjectivesKey),
                $"le programme «\u202f{programme}\u202f» n’écrit pas d’objectif"
                    + $"{Suggestion.For(programme, [.. programmes.Select(one => one.Id)])}."
            );
        return written;
    }

    /// <summary>The guide that a programme takes from another; empty when it takes none.</summary>
    public IReadOnlyList<GuideItem> Guide(YamlMap map, FaultList faults)
    {
        if (map.Text(GuideKey) is not { } programme)
            return [];
        GuideItem[] written = [.. Of(programme).SelectMany(one => one.Guide)];
        if (written.Length == 0)
            faults.Add(map.Line(GuideKey), $"le programme «\u202f{programme}\u202f» n’écrit pas de guide.");
        return written;
    }

    private IEnumerable<LentProgramme> Of(string programme) => programmes.Where(one => one.Id == programme);
}
