using System.Collections.Concurrent;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>Rules that did not answer in time. Asking one again, for each entity, would cost its time limit each time.</summary>
internal sealed class UnansweredRules
{
    private readonly ConcurrentDictionary<RuleId, bool> rules = new();

    /// <summary>Remembers one, from any thread.</summary>
    public void Add(RuleId rule) => rules.TryAdd(rule, true);

    /// <summary>Whether it is one of them.</summary>
    public bool Contains(RuleId rule) => rules.ContainsKey(rule);
}
