using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Declared figures that answer nothing, told with their lines: a figure left aside in silence would pass for taken.</summary>
internal static class DeclaredFigureNotices
{
    private const int LinesShown = 5;

    /// <summary>Tells the figures of the dossier that no objective or no establishment can use.</summary>
    public static void Add(Dataset dataset, Dossier dossier, RulePack pack)
    {
        var known = pack
            .Programmes.SelectMany(programme => programme.Objectives)
            .Select(objective => objective.Id[(objective.Id.LastIndexOf('/') + 1)..])
            .Concat(pack.Rules.Select(rule => (string)rule.Id))
            .ToHashSet(StringComparer.Ordinal);
        var whole = DeclaredFigures.OfWhole(dossier.Establishment);
        var (first, last) = (DeclaredFigures.Month(dossier.Period.Start), DeclaredFigures.Month(dossier.Period.End));
        var sites = dossier
            .Establishment.Sites.Concat(dossier.Establishment.LegalEntities)
            .Select(one => one.Finess)
            .ToHashSet(StringComparer.Ordinal);
        var figures = dataset.Query(
            "SELECT row_id, objective, finess, month, numerator, denominator FROM indicator ORDER BY row_id",
            reader => new FigureRow(
                Row: reader.GetInt64(0),
                Objective: reader.GetString(1),
                Finess: reader.GetString(2),
                Month: reader.GetString(3),
                Numerator: reader.GetInt64(4),
                Denominator: reader.GetInt64(5)
            )
        );
        string? Refusal(FigureRow figure)
        {
            if (!known.Contains(figure.Objective))
                return "l’objectif n’est celui d’aucun programme ni d’aucune règle "
                    + "(exemple attendu\u202f: «\u202fP1.O7\u202f»)";
            if (!whole.Contains(figure.Finess))
                return sites.Contains(figure.Finess)
                    ? "un chiffre de site ne dit rien de l’ensemble, où un patient vu sur deux sites compte une fois\u202f; "
                        + "déclarez celui du FINESS PMSI"
                    : "le FINESS n’est pas dans le dossier";
            return string.CompareOrdinal(figure.Month, first) < 0 || string.CompareOrdinal(figure.Month, last) > 0
                ? "le mois est hors de la période du dossier"
                : null;
        }

        foreach (var group in figures.GroupBy(Refusal))
        {
            if (group.Key is { } reason)
                dataset.Notices.Add(
                    $"{Count(group.Count())}\u202f: {reason} ({Lines(dataset, group.Select(one => one.Row))})."
                );
            else
                NoticeContradictions(dataset, group);
        }
    }

    private static void NoticeContradictions(Dataset dataset, IEnumerable<FigureRow> figures)
    {
        var contradictory = figures
            .GroupBy(one => (one.Objective, one.Finess, one.Month))
            .Where(same => same.Select(one => (one.Numerator, one.Denominator)).Distinct().Count() > 1);
        foreach (var group in contradictory)
        {
            var (objective, finess, month) = group.Key;
            dataset.Notices.Add(
                $"Chiffres déclarés contradictoires pour {objective}, mois {month}, FINESS {finess} "
                    + $"({Lines(dataset, group.Select(one => one.Row))})\u202f: aucun n’est retenu, gardez le bon."
            );
        }
    }

    private static string Count(int count) =>
        count == 1
            ? "1 chiffre déclaré n’est pas retenu"
            : $"{count.ToString("N0", FrenchFormat.Numbers)} chiffres déclarés ne sont pas retenus";

    private static string Lines(Dataset dataset, IEnumerable<long> rows) =>
        string.Join(
            "\u202f; ",
            rows.Select(row => dataset.Locate(row))
                .OfType<RowLocation>()
                .GroupBy(one => one.File, StringComparer.Ordinal)
                .Select(OfFile)
        );

    private static string OfFile(IGrouping<string, RowLocation> file)
    {
        var lines = file.Select(one => one.Line).OfType<long>().ToArray();
        var shown = string.Join(
            ", ",
            lines.Take(LinesShown).Select(line => line.ToString(CultureInfo.InvariantCulture))
        );
        var rest = lines.Length > LinesShown ? "…" : string.Empty;
        return $"{file.Key}, {(lines.Length == 1 ? "ligne" : "lignes")} {shown}{rest}";
    }

    // A figure as its file gives it.
    private sealed record FigureRow(
        long Row,
        string Objective,
        string Finess,
        string Month,
        long Numerator,
        long Denominator
    );
}
