using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Tells which source or column a rule lacks, and who can supply it, by the labels of the kinds of source.</summary>
internal static class MissingNeed
{
    public static MissingData Of(string need, SourceKinds kinds)
    {
        var alternatives = need.Split('|').Select(one => Describe(one.Split('.', 2), kinds)).ToArray();
        var first = need.Split('|')[0].Split('.', 2);
        return new MissingData(
            first[0],
            first.Length > 1 ? first[1] : null,
            AuditMessage.Of(
                OutcomeCodes.MissingData,
                [alternatives[0].Who, .. alternatives.SelectMany(one => (string[])[one.Form, one.Label, one.Source])]
            )
        );
    }

    private static (string Form, string Label, string Source, string Who) Describe(string[] need, SourceKinds kinds)
    {
        if (need.Length == 1)
        {
            return kinds.AskedFor(need[0]) is { } whole
                ? ("source", whole.Label, string.Empty, whole.HeldBy)
                : ("unknown", need[0], string.Empty, string.Empty);
        }

        if (kinds.Giving(need[0], need[1]) is not var (kind, label))
            return Describe([need[0]], kinds);
        return ("column", label, kind.Label, kind.HeldBy);
    }
}
