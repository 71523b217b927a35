using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Outages;

/// <summary>Counts what falls inside an interruption: at the least on the days wholly inside, at the most on those it touches.</summary>
internal sealed class OutageCounter(Dataset dataset, Outage outage, OutageDays days)
{
    /// <summary>The counts that the files of the dossier allow.</summary>
    public IReadOnlyList<OutageCount> Read()
    {
        Subject[] subjects = [.. Encounters(), .. OfFeeding(), .. OfMessaging()];
        if (subjects.Length == 0)
            return [];
        var columns = subjects.SelectMany(subject => new[] { $"({subject.Least})", $"({subject.Most})" });
        return dataset.Query("SELECT " + string.Join(",\n", columns), reader =>
            subjects
                .Select(
                    (subject, index) =>
                        new OutageCount(subject.What, reader.GetInt64(2 * index), reader.GetInt64((2 * index) + 1))
                )
                .ToList()
        )[0];
    }

    private IEnumerable<Subject> Encounters()
    {
        if (!dataset.Columns.Meet("encounter"))
            yield break;
        string Ended(string when) => $"SELECT count(*) FROM raw.population WHERE exclusion IS NULL AND {when}";
        yield return new Subject("encounters", Ended(days.Sure("end_date")), Ended(days.Possible("end_date")));
    }

    private IEnumerable<Subject> OfFeeding()
    {
        if (outage.Service != OutageService.Dmp)
            yield break;
        if (dataset.Columns.Meet("document"))
            yield return new Subject(
                "documents",
                Documents(days.Sure("d.produced_on")),
                Documents(days.Possible("d.produced_on"))
            );
        if (!dataset.Columns.Meet("dmp_submission"))
            yield break;
        yield return Sends("accepted", "channel = 'dmp' AND result = 'accepted'");
        yield return Sends("refused", "channel = 'dmp' AND result = 'rejected'");
        yield return InClosure("sent-again", "raw.closure_document", "fate = 'sent'");
        yield return InClosure("not-sent-again", "raw.closure_document", "fate IN ('missing', 'withdrawn')");
    }

    private IEnumerable<Subject> OfMessaging()
    {
        if (outage.Service != OutageService.Dmp && dataset.Columns.Meet("send") && OutageTables.StopsMessaging(outage))
            yield return Sends("messages", "channel = 'mssante'");
    }

    private static string Documents(string produced) =>
        $"""
            SELECT count(*)
            FROM raw.document_state s
            JOIN raw.document d ON d.rowid = record_of(s.row_id)
            WHERE {produced}
            """;

    private Subject Sends(string what, string condition) => InClosure(what, "raw.closure_send", condition);

    private Subject InClosure(string what, string table, string condition)
    {
        var rows = $"SELECT count(*) FROM {table} WHERE {condition} AND outage_from IN ({days.Starts})";
        return new Subject(what, rows + " AND is_certain", rows);
    }

    // What is counted, with the query of each bound.
    private sealed record Subject(string What, string Least, string Most);
}
