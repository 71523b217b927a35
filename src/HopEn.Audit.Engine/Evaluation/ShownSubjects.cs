using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>How the subjects of a rule are shown: by a name that stands in a directory or list of the dossier, else by pseudonym.</summary>
/// <remarks>
/// A number drawn for this run is first turned back into its key: the pseudonym of a patient is the same at the next one.
/// </remarks>
internal sealed class ShownSubjects
{
    private readonly Dictionary<string, string> shown;

    /// <summary>Looks up what may be shown of some subjects.</summary>
    public ShownSubjects(
        Dataset dataset,
        DatasetSession session,
        Unit unit,
        IEnumerable<string> subjects,
        CancellationToken cancellation
    )
    {
        string[] asked = [.. subjects.Distinct(StringComparer.Ordinal)];
        var names = Lookup(session, unit, asked, cancellation);
        shown = asked.ToDictionary(
            subject => subject,
            subject =>
                IsPerson(unit) ? dataset.Pseudonyms.Of(unit, names.GetValueOrDefault(subject, subject))
                : names.ContainsKey(subject) ? subject
                : dataset.Pseudonyms.Of(unit, subject),
            StringComparer.Ordinal
        );
    }

    /// <summary>What is shown of one of them.</summary>
    public string this[string subject] => shown[subject];

    // Each subject that is known, with what it stands for.
    private static Dictionary<string, string> Lookup(
        DatasetSession session,
        Unit unit,
        string[] asked,
        CancellationToken cancellation
    )
    {
        if (asked.Length == 0)
            return [];
        var sql = Keys(unit) is { } table
            ? $"SELECT rowid::VARCHAR, key::VARCHAR FROM raw.{table} WHERE rowid IN ({Numbers(asked)})"
            : NamesSql(session, Names(unit), asked);
        return sql is null
            ? []
            : session
                .Query(sql, reader => (reader.GetString(0), reader.GetString(1)), cancellation)
                .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }

    private static string Numbers(string[] asked) =>
        string.Join(
            ", ",
            asked
                .Where(subject => long.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .DefaultIfEmpty("NULL")
        );

    private static bool IsPerson(Unit unit) =>
        unit is Unit.Patient or Unit.Identity or Unit.Encounter or Unit.Document or Unit.Message or Unit.Event;

    private static string? Keys(Unit unit) =>
        unit switch
        {
            Unit.Patient or Unit.Identity => KeyTables.Patient,
            Unit.Encounter => KeyTables.Encounter,
            Unit.Document => KeyTables.Document,
            _ => null,
        };

    // Views and columns whose values may be shown.
    private static string[] Names(Unit unit) =>
        unit switch
        {
            Unit.Patient or Unit.Identity or Unit.Encounter or Unit.Document or Unit.Message or Unit.Event => [],
            Unit.Mailbox => ["mailbox.mailbox_id", "directory_mailbox.address"],
            Unit.Service =>
            [
                "unit.uf",
                "unit.label",
                "unit.service",
                "unit.pole",
                "encounter.uf",
                "encounter.service",
                "mailbox.service",
            ],
            Unit.Site or Unit.Establishment =>
            [
                "perimeter.finess",
                "establishment.pmsi_finess",
                "site.finess",
                "legal_entity.finess",
            ],
            Unit.Source => ["source.file"],
            Unit.Pathway => ["pathway.pathway"],
            Unit.DocumentType => ["document_type.code", "sent_type.code", "validated_type.code"],
            Unit.Exchange => ["unsecured_exchange.flow"],
            _ => throw new ArgumentOutOfRangeException(
                nameof(unit),
                unit,
                "Unknown unit: say whether its subjects may be shown."
            ),
        };

    // A kind that is not there has no view.
    private static string? NamesSql(DatasetSession session, string[] names, string[] asked)
    {
        var lists = session
            .Query("SELECT view_name FROM duckdb_views() WHERE schema_name = 'main' AND NOT internal", reader =>
                reader.GetString(0)
            )
            .Join(names, view => view, name => name.Split('.')[0], (_, name) => name.Split('.'), StringComparer.Ordinal)
            .Select(name => $"SELECT {name[1]} AS name FROM {name[0]}")
            .ToArray();
        return lists.Length == 0
            ? null
            : $"SELECT DISTINCT name, name FROM ({string.Join(" UNION ALL ", lists)}) "
                + $"WHERE name IN ({string.Join(", ", asked.Select(SqlLiteral.Text))})";
    }
}
