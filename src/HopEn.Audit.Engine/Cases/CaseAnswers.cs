using DuckDB.NET.Data;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Rules;

namespace HopEn.Audit.Engine.Cases;

/// <summary>What a rule answers about each subject, one answer per row of it in the order of the rows.</summary>
internal sealed class CaseAnswers
{
    private const string None = "aucune réponse";
    private readonly ILookup<string, CaseAnswer> found;

    private CaseAnswers(ILookup<string, CaseAnswer> found) => this.found = found;

    /// <summary>Asks a rule; when its query breaks, why, in French.</summary>
    public static (CaseAnswers? Answers, string? Broken) Of(DatasetSession session, Rule rule, TimeSpan timeLimit)
    {
        var sql = $"""
            SELECT subject::VARCHAR, conforming::BOOLEAN, detail::VARCHAR FROM (
            {rule.Sql}
            ) ORDER BY "row" NULLS LAST, 1, 2, 3
            """;
        try
        {
            var rows = BoundedQuestion.Ask(
                session,
                stop =>
                    session.Query(
                        sql,
                        reader => (Subject: Text(reader, 0) ?? CaseAnswer.Null, Answer: Answer(reader)),
                        stop
                    ),
                timeLimit,
                CancellationToken.None
            );
            return (
                new CaseAnswers(rows.ToLookup(row => row.Subject, row => row.Answer, StringComparer.Ordinal)),
                null
            );
        }
        catch (DuckDBException fault)
        {
            // The rows are typed by the author of the case: what DuckDB quotes of them is nobody's.
            return (null, $"la requête a échoué ({fault.Message.Split('\n')[0].Trim()})");
        }
        catch (OperationCanceledException)
        {
            return (null, $"la requête n’a pas répondu en {timeLimit.TotalSeconds:0} secondes");
        }
    }

    /// <summary>Where they are not those expected, one French sentence per subject.</summary>
    public IEnumerable<string> Differences(IReadOnlyDictionary<string, IReadOnlyList<string>> expected)
    {
        foreach (var (subject, answers) in expected.Where(pair => !Agrees([.. found[pair.Key]], pair.Value)))
            yield return Difference(subject, string.Join(", ", answers));
        foreach (var group in found.Where(group => !expected.ContainsKey(group.Key)))
            yield return Difference(group.Key, None);
    }

    private string Difference(string subject, string expected)
    {
        var written = string.Join(", ", found[subject].Select(answer => answer.Written));
        return $"«\u202f{subject}\u202f»\u202f: trouvé {(written.Length > 0 ? written : None)}, attendu {expected}";
    }

    private static bool Agrees(CaseAnswer[] found, IReadOnlyList<string> expected) =>
        found.Length == expected.Count && found.Zip(expected).All(pair => pair.First.Is(pair.Second));

    private static CaseAnswer Answer(DuckDBDataReader reader) =>
        new(reader.IsDBNull(1) ? null : reader.GetBoolean(1), Text(reader, 2));

    private static string? Text(DuckDBDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
