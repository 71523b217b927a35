using System.Reflection;
using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>Fills the tables that come with the tool: types of documents, equipment rates that were published.</summary>
internal static class ShippedData
{
    public static void Fill(Dataset dataset)
    {
        dataset.Execute(
            "INSERT INTO raw.document_type VALUES "
                + string.Join(
                    ", ",
                    DocumentType.All.Select(type =>
                        $"({Row(type.Code, type.Family, type.State, type.Duty, type.Label)})"
                    )
                )
        );
        // Until a dossier chooses.
        dataset.Execute(
            "INSERT INTO raw.counted_kind VALUES "
                + string.Join(", ", PopulationChoices.Default.CountedKinds.Select(kind => $"({SqlLiteral.Text(kind)})"))
        );
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("equipment-rates.csv")!;
        using var reader = new StreamReader(stream);
        var rates = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(';'));
        dataset.Execute(
            "INSERT INTO raw.equipment_rate VALUES "
                + string.Join(
                    ", ",
                    rates.Select(cells => $"({Row(cells[0], cells[1])}, {cells[2]}, {SqlLiteral.Text(cells[3])}, NULL)")
                )
        );
    }

    private static string Row(params IEnumerable<string> cells) => string.Join(", ", cells.Select(SqlLiteral.Text));
}
