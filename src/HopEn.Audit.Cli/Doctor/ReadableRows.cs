using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Run;
using HopEn.Audit.Sources;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Doctor;

/// <summary>Loads the tables of a dossier, and shows the files that lose their rows with the shape of what is not read.</summary>
internal static class ReadableRows
{
    private const string Label = "Lignes lisibles";

    /// <summary>One check when every file can be trusted, one for each file that can't.</summary>
    public static IReadOnlyList<Check> Of(Session session, string dossier, CancellationToken cancellation)
    {
        IReadOnlyList<Check> lossy = [];
        var loaded = Checks.Try(Label, () =>
        {
            using var working = WorkingDataset.Open(session.Clock);
            var read = DossierReader.Read(dossier, ShippedKinds.All);
            var tables = read with { Sources = [.. read.Sources.Where(source => source.Kind.IsTabular)] };
            working.Load(tables, cancellation);
            var shapes = new RejectedShapes(tables, working.Dataset, cancellation);
            lossy =
            [
                .. RowLosses
                    .Of(working.Dataset, read.Period)
                    .Select(loss => new Check(Label, CheckState.Failed, Sentence(loss, shapes.Of(loss.File)))
                    {
                        Error = ErrorCode.SourceUnreadable,
                    }),
            ];
            return null;
        });
        return lossy.Count > 0 ? lossy : [loaded];
    }

    private static string Sentence(RowLoss loss, IReadOnlyList<string> shapes)
    {
        var column = loss.Column is null ? string.Empty : $", surtout pour la colonne «\u202f{loss.Column}\u202f»";
        var found =
            shapes.Count == 0
                ? string.Empty
                : $"\u202f; formes trouvées (9 pour un chiffre, A pour une lettre)\u202f: "
                    + string.Join(", ", shapes.Select(shape => $"«\u202f{shape}\u202f»"));
        var months =
            loss.Months.Count == 0
                ? string.Empty
                : $"\u202f; plus aucune ligne de {string.Join(", ", loss.Months.Select(month => $"{month[5..]}/{month[..4]}"))}";
        return $"«\u202f{loss.File}\u202f» perd {FrenchNumbers.LostRows(loss.Rejected, loss.Rows)}"
            + $"{column}{months}{found}. Corrigez l’export.";
    }
}
