using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Says in French which source or column a rule lacks, and who can supply it, as the kinds of source tell it.</summary>
internal static class MissingText
{
    public static MissingData Of(string need, SourceKinds kinds)
    {
        var alternatives = need.Split('|').Select(one => Describe(one.Split('.', 2), kinds)).ToArray();
        var first = need.Split('|')[0].Split('.', 2);
        return new MissingData(
            first[0],
            first.Length > 1 ? first[1] : null,
            $"Il manque {string.Join(" ou ", alternatives.Select(a => a.What))}\u202f; à demander à\u202f: {alternatives[0].Who}."
        );
    }

    private static (string What, string Who) Describe(string[] need, SourceKinds kinds)
    {
        if (need.Length == 1)
        {
            return kinds.AskedFor(need[0]) is { } whole
                ? (whole.Label, whole.HeldBy)
                : ($"«\u202f{need[0]}\u202f», que cette version ne lit pas", "l’éditeur de HopEn.Audit");
        }

        if (kinds.Giving(need[0], need[1]) is not var (kind, label))
            return Describe([need[0]], kinds);
        return ($"la colonne «\u202f{label}\u202f» dans {kind.Label}", kind.HeldBy);
    }
}
