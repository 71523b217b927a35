using System.Reflection;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>A use of citizen messaging (examples of the SESAN webinar, spring 2025).</summary>
/// <param name="Id">Permanent identifier.</param>
/// <param name="IsQualitative">Automatic duplicates of documents are not: alone, they need one use that is.</param>
/// <param name="Label">French label.</param>
public sealed record UseCase(string Id, bool IsQualitative, string Label)
{
    private static readonly Lazy<IReadOnlyList<UseCase>> Shipped = new(Read);

    /// <summary>The uses the tool knows.</summary>
    public static IReadOnlyList<UseCase> All => Shipped.Value;

    private static UseCase[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("use-cases.csv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.Split(';'))
                .Select(cells => new UseCase(cells[0], cells[1] == "oui", cells[2])),
        ];
    }
}
