using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Finds which patient keys are of the same person, so that rules count patients and not keys.</summary>
/// <remarks>
/// Merges come first, within a domain. Then every key of another domain than that of the encounters is matched by a stay
/// number in common, else by the correspondence of IPP, else by the matricule: matching on the matricule alone would lose
/// exactly the patients without a qualified identity, whom the indicators keep. Two different answers of one means are no
/// answer: the next means is tried. A matricule that two keys of one domain share identifies neither.
/// </remarks>
internal sealed class KeyResolver(Dataset dataset, CancellationToken cancellation)
{
    // Row tables whose keys are replaced; a correspondence is what they are replaced by.
    private IEnumerable<string> Keyed =>
        dataset
            .Kinds.All.Where(kind => kind.HoldsPatients && kind.Code != KindCodes.Crosswalk)
            .Select(kind => kind.Table);

    /// <summary>Replaces the keys that stand for another, and says how each domain was matched.</summary>
    public void Run()
    {
        if (new PatientMerges(dataset, cancellation).AddAliases())
            ReplaceMerged();
        var domains = Domains();
        if (domains.Count > 1)
            Match(domains);
    }

    private void ReplaceMerged()
    {
        Replace("merge");
        foreach (var column in new[] { "patient_id", "other_id" })
        {
            dataset.Execute(
                $"""
                UPDATE raw.crosswalk
                SET {column} = a.canonical_id
                FROM raw.patient_alias a
                WHERE a.patient_id = crosswalk.{column}
                """,
                cancellation
            );
        }
    }

    // The domain of the encounters is the one all others are matched to.
    private List<string> Domains() =>
        [
            .. dataset
                .Ledger.KeyRanges.OrderBy(range =>
                    range.Table == "encounter" ? 0
                    : range.Table == "identity" ? 1
                    : 2
                )
                .Select(range => range.Domain)
                .Distinct(StringComparer.Ordinal),
        ];

    private void Match(List<string> domains)
    {
        var ranges = dataset.Ledger.KeyRanges;
        var known = ranges.Select(range =>
            $"""
                SELECT patient_id, {domains.IndexOf(range.Domain)} AS domain
                FROM raw.{range.Table}
                WHERE patient_id IS NOT NULL AND {range.Condition}
                """
        );
        var stays = ranges
            .Where(range => range.HasStays)
            .Select(range =>
                $"""
                    SELECT encounter_id, patient_id
                    FROM raw.{range.Table}
                    WHERE encounter_id IS NOT NULL AND patient_id IS NOT NULL AND {range.Condition}
                    """
            );
        var script = SqlScript
            .Text("patient-links.sql")
            .Replace("{known}", string.Join("\nUNION ALL\n", known), StringComparison.Ordinal)
            .Replace("{stays}", string.Join("\nUNION ALL\n", stays), StringComparison.Ordinal)
            .Replace("{unlisted}", domains.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        foreach (var statement in SqlScript.Statements(script))
            dataset.Execute(statement, cancellation);
        // A key matched to a key that is itself matched stands for the last of them.
        for (var pass = 1; pass < domains.Count; pass++)
        {
            dataset.Execute(
                """
                UPDATE raw.patient_alias
                SET canonical_id = a.canonical_id
                FROM raw.patient_alias a
                WHERE a.patient_id = patient_alias.canonical_id AND a.method <> 'merge'
                """,
                cancellation
            );
        }

        NoticeMatching(domains);
        Replace("encounter", "patient", "ins");
    }

    private void NoticeMatching(List<string> domains)
    {
        var ofEncounters = dataset
            .Ledger.KeyRanges.Where(range => range.Table == "encounter")
            .Select(range => range.Domain)
            .ToHashSet(StringComparer.Ordinal);
        for (var domain = 1; domain < domains.Count; domain++)
        {
            var counts = Counts(domain);
            if (counts.All == 0)
                continue;
            // Patients of a software that has encounters of its own are patients in their own right; the others are lost
            // unless matched.
            object[] told =
            [
                domains[domain],
                counts.Matched,
                counts.All,
                counts.ByStay,
                counts.ByPatient,
                counts.ByIns,
            ];
            dataset.Notices.Add(
                ofEncounters.Contains(domains[domain])
                    ? AuditMessage.Of(MessageCodes.PatientsShared, [.. told, domains[0]])
                    : AuditMessage.Of(
                        MessageCodes.PatientsMatched,
                        [.. told, counts.Unmatched, counts.UnmatchedPercent]
                    )
            );
        }
    }

    private MatchCounts Counts(int domain) =>
        dataset.Query(
            $"""
            SELECT count(*),
                   count(*) FILTER (method = 'encounter'),
                   count(*) FILTER (method = 'patient'),
                   count(*) FILTER (method = 'ins')
            FROM known
            LEFT JOIN raw.patient_alias a USING (patient_id)
            WHERE domain = {domain.ToString(CultureInfo.InvariantCulture)}
            """,
            reader => new MatchCounts(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3))
        )[0];

    private void Replace(params string[] methods)
    {
        var wanted = string.Join(", ", methods.Select(SqlLiteral.Text));
        foreach (var table in Keyed)
        {
            dataset.Execute(
                $"""
                UPDATE raw.{table}
                SET patient_id = a.canonical_id
                FROM raw.patient_alias a
                WHERE a.patient_id = {table}.patient_id AND a.method IN ({wanted})
                """,
                cancellation
            );
        }
    }

    // The keys of a domain, and those matched by each means.
    private sealed record MatchCounts(long All, long ByStay, long ByPatient, long ByIns)
    {
        public long Matched => ByStay + ByPatient + ByIns;

        public long Unmatched => All - Matched;

        public decimal UnmatchedPercent => Math.Floor((decimal)Unmatched / All * 1000) / 10;
    }
}
