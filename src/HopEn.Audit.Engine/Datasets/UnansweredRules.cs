using System.Collections.Concurrent;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>Rules that never came back. Asking one again, for each entity, would lose a session and its time limit each time.</summary>
/// <remarks>A rule that was interrupted in time is asked again: a smaller part may be within its reach.</remarks>
internal sealed class UnansweredRules
{
    private readonly ConcurrentDictionary<RuleId, bool> rules = new();

    /// <summary>Remembers one, from any thread.</summary>
    public void Add(RuleId rule) => rules.TryAdd(rule, true);

    /// <summary>Whether it is one of them.</summary>
    public bool Contains(RuleId rule) => rules.ContainsKey(rule);
}
