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
            result.Entity.Finess,
            result.Entity.Name ?? result.Entity.Finess,
            string.Join(", ", result.Sites.Select(site => site.Name ?? site.Finess)),
            FrenchLabels.Of(result.Score.Grade, result.Score.WaivedFailures),
            result.Score.Grade.ToString().ToLowerInvariant(),
            result.Score.Value is { } value ? FrenchNumbers.Number(value) : "—",
            FrenchNumbers.Rate(result.Score.Coverage),
            result.NonCompliantRules(),
            $"ej-{result.Entity.Finess}/"
        );
}
