using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Html;

/// <summary>A legal entity among several, as the page words it.</summary>
internal sealed record EntityView(
    string Finess,
    string Name,
    string Sites,
    string Grade,
    string GradeCode,
    string Score,
    string Coverage,
    int Failing,
    string Folder
)
{
    public static EntityView Of(EntityResult result) =>
        new(
            Finess: result.Entity.Finess,
            Name: result.Entity.Name ?? result.Entity.Finess,
            Sites: string.Join(", ", result.Sites.Select(site => site.Name ?? site.Finess)),
            Grade: FrenchLabels.Of(result.Score.Grade, result.Score.WaivedFailures),
            GradeCode: result.Score.Grade.ToString().ToLowerInvariant(),
            Score: result.Score.Value is { } value ? ScoreSentences.Capped(value, result.Score.Uncapped) : "—",
            Coverage: FrenchNumbers.Rate(result.Score.Coverage),
            Failing: result.FailingRules(),
            Folder: $"ej-{result.Entity.Finess}/"
        );
}
