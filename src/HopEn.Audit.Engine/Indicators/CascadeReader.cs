using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>Puts each patient who is not reached in the box of the furthest stage reached.</summary>
/// <remarks>
/// A box that no file lets one see is left out, and its patients fall into the next: without the documents produced, « not
/// sent » holds those for whom nothing was written too. Nobody falls into two boxes, so the boxes add up to the gap.
/// </remarks>
internal sealed class CascadeReader(Dataset dataset, Month month, string mask)
{
    /// <summary>Name of the encounters whose unit no file knows.</summary>
    public const string UnknownService = "Service inconnu";

    private const int Shown = 20;

    private static readonly string[] Order =
    [
        "no-document",
        "not-validated",
        "no-correspondent",
        "no-mailbox",
        "no-usable-ins",
        "not-sent",
        "after-measurement",
        "rejected",
        "wrong-address",
        "no-cda",
        "other-channel",
        "not-attached",
        "outside-window",
        "unknown",
    ];

    public Cascade Professional()
    {
        var documents = dataset.Columns.Meet("document");
        var validation = dataset.Columns.Meet("document.validated-on");
        var care = dataset.Columns.Meet("correspondent");
        var known = $"{Flag(documents)}, {Flag(validation)}, {Flag(care)}";
        dataset.Execute(
            $"""
            CREATE OR REPLACE TEMP TABLE lost AS
            SELECT patient_id, lost_at(facts, documents, care, {known}, {mask}) AS box
            FROM (
                SELECT patient_id,
                       bit_or(facts) AS facts,
                       bit_or(documents) AS documents,
                       bit_or(care) AS care
                FROM population
                WHERE month = {SqlLiteral.Text(month)}
                GROUP BY ALL
                HAVING NOT has_flag(bit_or(facts), {mask})
            )
            """
        );
        string[] unseen =
        [
            .. documents ? [] : new[] { "no-document" },
            .. validation ? [] : new[] { "not-validated" },
            .. care ? [] : new[] { "no-correspondent", "no-mailbox" },
        ];
        var (correspondents, count) = Correspondents();
        return new Cascade(
            Boxes(),
            Groups(Services("population")),
            documents ? Groups(Types) : [],
            unseen,
            correspondents,
            count
        );
    }

    public Cascade Citizen()
    {
        var identities = dataset.Columns.Meet("identity");
        dataset.Execute(
            $"""
            CREATE OR REPLACE TEMP TABLE lost AS
            SELECT patient_id,
                   CASE WHEN has_flag(citizen, refused_in_window()) THEN 'rejected'
                        WHEN has_flag(citizen, wrong_address_in_window()) THEN 'wrong-address'
                        WHEN has_flag(citizen, late_in_window()) THEN 'after-measurement'
                        WHEN has_flag(citizen, outside_window()) THEN 'outside-window'
                        WHEN {Flag(identities)} AND NOT usable THEN 'no-usable-ins'
                        ELSE 'not-sent'
                   END AS box
            FROM (
                SELECT patient_id, bit_or(citizen) AS citizen, bool_or(has_usable_ins) AS usable
                FROM raw.eligible
                WHERE pathway IN (SELECT pathway FROM pathway WHERE is_counted) AND month = {SqlLiteral.Text(month)}
                GROUP BY ALL
                HAVING NOT has_flag(bit_or(citizen), in_window())
            )
            """
        );
        return new Cascade(
            Boxes(),
            Groups(Services("(FROM eligible WHERE is_counted)")),
            [],
            identities ? [] : ["no-usable-ins"],
            [],
            0
        );
    }

    private const string Types = """
        SELECT coalesce(t.label, d.type_code, 'Type inconnu'), box, count(DISTINCT l.patient_id)
        FROM lost l
        JOIN raw.written_type d USING (patient_id)
        LEFT JOIN document_type t ON t.code = d.type_code
        GROUP BY ALL
        """;

    // Patients of the gap only: one whom another service reached is nobody's gap. A patient of two services stands in both.
    private string Services(string encounters) =>
        $"""
            SELECT coalesce(p.service, '{UnknownService}'), l.box, count(DISTINCT l.patient_id)
            FROM lost l
            JOIN {encounters} p ON p.patient_id = l.patient_id AND p.month = {SqlLiteral.Text(month)}
            GROUP BY ALL
            """;

    private (IReadOnlyList<CorrespondentCount> Shown, long All) Correspondents()
    {
        const string without = """
            SELECT c.rpps, count(DISTINCT c.patient_id) AS patients
            FROM raw.correspondent c
            JOIN lost l USING (patient_id)
            WHERE c.reject IS NULL AND c.rpps IS NOT NULL AND c.rpps NOT IN (SELECT rpps FROM raw.equipped)
            GROUP BY c.rpps
            """;
        var shown = dataset.Query(
            $"{without} ORDER BY patients DESC, rpps LIMIT {Shown}",
            reader => new CorrespondentCount(
                reader.GetInt64(0).ToString("00000000000", System.Globalization.CultureInfo.InvariantCulture),
                reader.GetInt64(1)
            )
        );
        return (shown, dataset.Scalar<long>($"SELECT count(*) FROM ({without})"));
    }

    private List<CascadeBox> Boxes() =>
        [
            .. dataset
                .Query("SELECT box, count(*) FROM lost GROUP BY box", reader => new CascadeBox(
                    reader.GetString(0),
                    reader.GetInt64(1)
                ))
                .OrderBy(box => Array.IndexOf(Order, box.Code)),
        ];

    private List<CascadeGroup> Groups(string sql) =>
        [
            .. dataset
                .Query(sql, reader =>
                    (Name: reader.GetString(0), Box: new CascadeBox(reader.GetString(1), reader.GetInt64(2)))
                )
                .GroupBy(row => row.Name)
                .Select(group => new CascadeGroup(
                    group.Key,
                    [.. group.Select(row => row.Box).OrderBy(box => Array.IndexOf(Order, box.Code))]
                ))
                .OrderByDescending(group => group.Patients)
                .ThenBy(group => group.Name, StringComparer.Ordinal)
                .Take(Shown),
        ];

    private static string Flag(bool value) => value ? "true" : "false";
}
