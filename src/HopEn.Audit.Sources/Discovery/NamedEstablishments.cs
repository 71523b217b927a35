using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>Counts the FINESS numbers that files name, and finds the legal entities they belong to.</summary>
/// <param name="dataset">Dataset, with FINESS when the folder has it.</param>
internal sealed class NamedEstablishments(Dataset dataset)
{
    private readonly Dictionary<SourceKind, Dictionary<string, long>> finess = [];

    /// <summary>Adds the numbers of a file.</summary>
    public void Add(SourceKind kind, IEnumerable<(string Finess, long Count)> numbers)
    {
        if (!finess.TryGetValue(kind, out var counts))
            finess[kind] = counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (number, count) in numbers)
            counts[number] = counts.GetValueOrDefault(number) + count;
    }

    /// <summary>The legal entities, the most named first.</summary>
    public List<FinessEntity> Entities()
    {
        var named = Named();
        if (named.Count == 0)
            return [];
        var weights = string.Join(", ", named.Select(pair => $"({SqlLiteral.Text(pair.Key)}, {pair.Value})"));
        return
        [
            .. dataset.Query(
                $"""
                SELECT s.ej_finess, any_value(l.name), sum(w.n) AS n
                FROM (VALUES {weights}) w(finess, n)
                JOIN (SELECT finess, ej_finess FROM site UNION SELECT finess, finess FROM legal_entity) s USING (finess)
                LEFT JOIN legal_entity l ON l.finess = s.ej_finess
                WHERE finess_shaped(s.ej_finess)
                GROUP BY 1
                ORDER BY n DESC, 1
                """,
                reader => new FinessEntity(
                    Finess.Parse(reader.GetString(0)),
                    reader.IsDBNull(1) ? null : reader.GetString(1)
                )
            ),
        ];
    }

    /// <summary>The open sites of legal entities; what is named, when none is known.</summary>
    public List<FinessEntity> Sites(List<FinessEntity> entities)
    {
        if (entities.Count == 0)
            return
            [
                .. Named()
                    .OrderByDescending(pair => pair.Value)
                    .Select(pair => new FinessEntity(Finess.Parse(pair.Key), null)),
            ];
        var own = string.Join(", ", entities.Select(entity => SqlLiteral.Text(entity.Finess)));
        return
        [
            .. dataset.Query(
                $"SELECT finess, name FROM site WHERE is_open AND ej_finess IN ({own}) ORDER BY finess",
                reader => new FinessEntity(
                    Finess.Parse(reader.GetString(0)),
                    reader.IsDBNull(1) ? null : reader.GetString(1)
                )
            ),
        ];
    }

    // The structure file says best what belongs to the establishment; mailboxes and stays may name others.
    private Dictionary<string, long> Named() =>
        dataset
            .Kinds.Tabular.Where(finess.ContainsKey)
            .Select(kind => finess[kind])
            .FirstOrDefault(counts => counts.Count > 0)
        ?? [];
}
