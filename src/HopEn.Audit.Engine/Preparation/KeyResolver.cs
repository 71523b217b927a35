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
    // A chain of merges longer than that is a circle.
    private const int LongestChain = 32;

    // Row tables whose keys are replaced; a correspondence is what they are replaced by.
    private IEnumerable<string> Keyed =>
        dataset
            .Kinds.All.Where(kind => kind.HoldsPatients && kind.Code != KindCodes.Crosswalk)
            .Select(kind => kind.Table);

    /// <summary>Replaces the keys that stand for another, and says how each domain was matched.</summary>
    public void Run()
    {
        Merge();
        var domains = Domains();
        if (domains.Count > 1)
            Match(domains);
    }

    private void Merge()
    {
        if (dataset.Scalar<long>("SELECT count(*) FROM raw.merge WHERE reject IS NULL") == 0)
            return;
        Settle();
        var circular = dataset.Scalar<long>(
            $"SELECT count(DISTINCT absorbed_id) FROM chain WHERE depth >= {LongestChain}"
        );
        if (circular > 0)
            dataset.Notices.Add(
                $"La liste des fusions tourne en rond pour {Number(circular)} numéros de patient\u202f: ils n’ont pas été fusionnés."
            );
        dataset.Execute(
            $"INSERT INTO raw.patient_alias SELECT absorbed_id, any_value(kept_id), 'merge' FROM chain WHERE kept_id NOT IN (SELECT absorbed_id FROM absorption) GROUP BY absorbed_id",
            cancellation
        );
        var used = dataset.Scalar<long>(
            "SELECT count(*) FROM chain WHERE absorbed_id IN (SELECT patient_id FROM raw.encounter UNION ALL SELECT patient_id FROM raw.identity)"
        );
        if (used == 0)
            dataset.Notices.Add(
                "Aucun des numéros absorbés par une fusion ne figure dans les venues ni dans les identités\u202f: vérifiez le «\u202fdomaine\u202f» de la liste des fusions."
            );
        Replace("merge");
        dataset.Execute(
            """
            UPDATE raw.crosswalk SET patient_id = a.canonical_id FROM raw.patient_alias a WHERE a.patient_id = crosswalk.patient_id;
            UPDATE raw.crosswalk SET other_id = a.canonical_id FROM raw.patient_alias a WHERE a.patient_id = crosswalk.other_id
            """,
            cancellation
        );
    }

    // A number said absorbed by several is merged only when all of them end in one: a guess would give a patient the record of another.
    private void Settle()
    {
        dataset.Execute(
            "CREATE TEMP TABLE absorption AS SELECT DISTINCT absorbed_id, kept_id FROM raw.merge WHERE reject IS NULL AND absorbed_id <> kept_id",
            cancellation
        );
        Follow();
        dataset.Execute(
            """
            CREATE TEMP TABLE torn AS SELECT absorbed_id FROM absorption GROUP BY absorbed_id HAVING count(*) > 1
            INTERSECT SELECT absorbed_id FROM chain WHERE kept_id NOT IN (SELECT absorbed_id FROM absorption) GROUP BY absorbed_id HAVING count(DISTINCT kept_id) > 1
            """,
            cancellation
        );
        var torn = dataset.Scalar<long>("SELECT count(*) FROM torn");
        if (torn == 0)
            return;
        dataset.Notices.Add(
            $"La liste des fusions donne plusieurs numéros conservés à {Number(torn)} {(torn == 1 ? "numéro absorbé, qui n’a pas été fusionné" : "numéros absorbés, qui n’ont pas été fusionnés")}\u202f: gardez une seule ligne par numéro absorbé."
        );
        dataset.Execute("DELETE FROM absorption WHERE absorbed_id IN (SELECT absorbed_id FROM torn)", cancellation);
        Follow();
    }

    private void Follow() =>
        dataset.Execute(
            $"""
            CREATE OR REPLACE TEMP TABLE chain AS
            WITH RECURSIVE chain AS (
                SELECT absorbed_id, kept_id, 1 AS depth FROM absorption
                UNION SELECT c.absorbed_id, m.kept_id, depth + 1 FROM chain c JOIN absorption m ON m.absorbed_id = c.kept_id WHERE depth < {LongestChain}
            )
            SELECT * FROM chain
            """,
            cancellation
        );

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
            $"SELECT patient_id, {domains.IndexOf(range.Domain)} AS domain FROM raw.{range.Table} WHERE patient_id IS NOT NULL AND {range.Condition}"
        );
        var stays = ranges
            .Where(range => range.HasStays)
            .Select(range =>
                $"SELECT encounter_id, patient_id FROM raw.{range.Table} WHERE encounter_id IS NOT NULL AND patient_id IS NOT NULL AND {range.Condition}"
            );
        dataset.Execute(
            $"""
            CREATE TEMP TABLE known AS SELECT patient_id, min(domain) AS domain FROM ({string.Join(
                " UNION ALL ",
                known
            )}) GROUP BY patient_id;
            CREATE TEMP TABLE stay AS SELECT encounter_id, any_value(patient_id) AS patient_id, domain FROM (SELECT DISTINCT encounter_id, patient_id FROM ({string.Join(
                " UNION ALL ",
                stays
            )}))
                JOIN known USING (patient_id) GROUP BY encounter_id, domain HAVING count(*) = 1;
            CREATE TEMP TABLE pair AS SELECT coalesce(x.patient_id, s.patient_id) AS patient_id, x.ins_id, x.other_id
                FROM raw.crosswalk x LEFT JOIN (SELECT encounter_id, arg_min(patient_id, domain) AS patient_id FROM stay GROUP BY encounter_id) s USING (encounter_id) WHERE x.reject IS NULL;
            INSERT INTO known SELECT DISTINCT other_id, {domains.Count} FROM pair WHERE other_id IS NOT NULL AND other_id NOT IN (SELECT patient_id FROM known);
            CREATE TEMP TABLE matricule AS SELECT ins_id, any_value(patient_id) AS patient_id, domain FROM (
                    SELECT DISTINCT ins_id, patient_id FROM (SELECT ins_id, patient_id FROM raw.encounter UNION ALL SELECT ins_id, patient_id FROM raw.identity UNION ALL SELECT ins_id, patient_id FROM pair
                        UNION ALL SELECT ins_id, other_id FROM pair WHERE patient_id IS NULL) WHERE ins_id IS NOT NULL AND patient_id IS NOT NULL
                ) JOIN known USING (patient_id) GROUP BY ins_id, domain HAVING count(*) = 1
            """,
            cancellation
        );
        dataset.Execute(
            """
            CREATE TEMP TABLE link AS
            SELECT f.patient_id, t.patient_id AS canonical_id, t.domain, 1 AS rank FROM stay f JOIN stay t USING (encounter_id) WHERE f.domain > t.domain
            UNION ALL SELECT CASE WHEN a.domain > b.domain THEN a.patient_id ELSE b.patient_id END, CASE WHEN a.domain > b.domain THEN b.patient_id ELSE a.patient_id END, least(a.domain, b.domain), 2
                FROM pair p JOIN known a ON a.patient_id = p.patient_id JOIN known b ON b.patient_id = p.other_id WHERE a.domain <> b.domain
            UNION ALL SELECT f.patient_id, t.patient_id, t.domain, 3 FROM matricule f JOIN matricule t USING (ins_id) WHERE f.domain > t.domain;
            INSERT INTO raw.patient_alias
            SELECT patient_id, any_value(canonical_id), ['encounter', 'patient', 'ins'][any_value(rank)] FROM (
                SELECT DISTINCT patient_id, canonical_id, rank FROM link
                    JOIN (SELECT patient_id, rank, min(domain) AS domain FROM link GROUP BY patient_id, rank) USING (patient_id, rank, domain)
            ) GROUP BY patient_id, rank HAVING count(*) = 1 QUALIFY row_number() OVER (PARTITION BY patient_id ORDER BY rank) = 1
            """,
            cancellation
        );
        // A key matched to a key that is itself matched stands for the last of them.
        for (var pass = 1; pass < domains.Count; pass++)
        {
            dataset.Execute(
                "UPDATE raw.patient_alias SET canonical_id = a.canonical_id FROM raw.patient_alias a WHERE a.patient_id = patient_alias.canonical_id AND a.method <> 'merge'",
                cancellation
            );
        }

        Tell(domains);
        Replace("encounter", "patient", "ins");
    }

    private void Tell(List<string> domains)
    {
        var encounters = dataset
            .Ledger.KeyRanges.Where(range => range.Table == "encounter")
            .Select(range => range.Domain)
            .ToHashSet(StringComparer.Ordinal);
        for (var domain = 1; domain < domains.Count; domain++)
        {
            var counts = dataset.Query(
                $"SELECT count(*), count(*) FILTER (method = 'encounter'), count(*) FILTER (method = 'patient'), count(*) FILTER (method = 'ins') FROM known LEFT JOIN raw.patient_alias a USING (patient_id) WHERE domain = {domain.ToString(CultureInfo.InvariantCulture)}",
                reader =>
                    (
                        All: reader.GetInt64(0),
                        Stay: reader.GetInt64(1),
                        Patient: reader.GetInt64(2),
                        Ins: reader.GetInt64(3)
                    )
            )[0];
            if (counts.All == 0)
                continue;
            var matched = counts.Stay + counts.Patient + counts.Ins;
            var share = Math.Floor((decimal)(counts.All - matched) / counts.All * 1000) / 10;
            var means =
                $"{Number(counts.Stay)} par la venue, {Number(counts.Patient)} par l’IPP, {Number(counts.Ins)} par l’INS";
            // Patients of a software that has encounters of its own are patients in their own right; the others are lost unless matched.
            dataset.Notices.Add(
                encounters.Contains(domains[domain])
                    ? $"Identifiants «\u202f{domains[domain]}\u202f»\u202f: {Number(matched)} patients sur {Number(counts.All)} sont aussi connus sous «\u202f{domains[0]}\u202f» ({means})\u202f; les autres comptent comme des patients distincts."
                    : $"Identifiants «\u202f{domains[domain]}\u202f»\u202f: {Number(matched)} patients sur {Number(counts.All)} rapprochés des venues ({means})\u202f; {Number(counts.All - matched)} ne l’ont pas été ({share.ToString("0.#", FrenchFormat.Numbers)}\u202f%)."
            );
        }
    }

    private void Replace(params string[] methods)
    {
        var wanted = string.Join(", ", methods.Select(Sql.Text));
        foreach (var table in Keyed)
        {
            dataset.Execute(
                $"UPDATE raw.{table} SET patient_id = a.canonical_id FROM raw.patient_alias a WHERE a.patient_id = {table}.patient_id AND a.method IN ({wanted})",
                cancellation
            );
        }
    }

    private static string Number(long count) => count.ToString("N0", FrenchFormat.Numbers);
}
