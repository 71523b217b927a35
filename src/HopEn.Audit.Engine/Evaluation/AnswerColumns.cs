using System.Collections.Concurrent;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Rules;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Remembers which columns each rule answers: they are the same for every part of a dossier.</summary>
internal sealed class AnswerColumns
{
    private readonly ConcurrentDictionary<string, HashSet<string>> known = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Of(Rule rule, DatasetSession session) =>
        known.GetOrAdd(rule.Id, _ => session.Query($"DESCRIBE {rule.Sql}", reader => reader.GetString(0)).ToHashSet(StringComparer.Ordinal));
}
