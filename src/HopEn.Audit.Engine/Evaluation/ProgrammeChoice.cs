using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Which programme applies, and why.</summary>
internal sealed record ProgrammeChoice(Programme Programme, ProgrammeInfo Info)
{
    /// <summary>
    /// Asked for by the user, else the first programme whose measurement covers the period, else the one that never
    /// closes and says that it is the default.
    /// </summary>
    public static ProgrammeChoice Of(RulePack pack, Dossier dossier, AuditOptions options)
    {
        var asked = options.Programme ?? dossier.Programme;
        var end = dossier.Period.End;
        if (asked is not null)
        {
            var found = pack.Programmes.FirstOrDefault(programme => programme.Id == asked)
                ?? throw Unknown(asked, dossier.Programmes.Contains(asked) || dossier.Programme == asked, pack);
            return Chosen(found, AuditMessage.Of(ProgrammeCodes.Asked));
        }

        var covering = pack
            .Programmes.Where(programme => !programme.IsPartial && programme.ClosedOn is { } closed && end <= closed)
            .MinBy(programme => programme.ClosedOn);
        if (covering is not null)
            return Chosen(covering, AuditMessage.Of(ProgrammeCodes.Covers, covering.ClosedOn!.Value));
        var open = pack
            .Programmes.Where(programme => programme.ClosedOn is null && !programme.IsPartial)
            .OrderByDescending(programme => programme.IsDefault)
            .FirstOrDefault()
            ?? throw new ConfigurationException(
                "Aucun programme du jeu de règles ne couvre la période\u202f: indiquez «\u202fprogramme\u202f» dans dossier.yml."
            );
        return Chosen(open, AuditMessage.Of(ProgrammeCodes.NeverCloses));
    }

    /// <summary>The same with rules that no programme names, as an author tries his own: they are judged and weigh nothing.</summary>
    /// <remarks>What another programme names was left out of this one on purpose: here it might answer falsely.</remarks>
    /// <param name="pack">Pack that holds the rules.</param>
    /// <param name="asked">Ids asked for by the user.</param>
    public ProgrammeChoice WithRules(RulePack pack, IReadOnlyList<string> asked)
    {
        var added = pack
            .Unnamed.Where(rule => asked.Contains(rule.Id))
            .ToLookup(rule => rule.Category, rule => new ProgrammeRule(rule.Id, 0, null, ScoreScale.Default));
        if (added.Count == 0)
            return this;
        var known = Programme.Categories.Select(category =>
            category with
            {
                Rules = [.. category.Rules, .. added[category.Id]],
            }
        );
        var others = added
            .Where(group => Programme.Categories.All(category => category.Id != group.Key))
            .Select(group => new ProgrammeCategory(group.Key, Title(pack, group.Key), [.. group]));
        return this with { Programme = Programme with { Categories = [.. known, .. others] } };
    }

    // A category is titled by the programmes that have it.
    private static string Title(RulePack pack, string category) =>
        pack.Programmes.SelectMany(programme => programme.Categories).FirstOrDefault(one => one.Id == category)?.Title
        ?? category;

    private static HopEnAuditException Unknown(string asked, bool byDossier, RulePack pack)
    {
        var known = pack.Programmes.Select(programme => programme.Id).ToArray();
        var sentence =
            $"Le programme «\u202f{asked}\u202f» n’existe pas{Suggestion.For(asked, known)}\u202f; disponibles\u202f: {string.Join(", ", known)}.";
        return byDossier ? new ConfigurationException(sentence) : new UsageException(sentence);
    }

    private static ProgrammeChoice Chosen(Programme programme, AuditMessage reason)
    {
        List<AuditMessage> reasons = [reason];
        if (programme.IsFollowUp)
            reasons.Add(AuditMessage.Of(ProgrammeCodes.FollowUp));
        if (programme.IsPartial)
            reasons.Add(AuditMessage.Of(ProgrammeCodes.Partial));
        var closed = programme.ClosedOn is not null;
        if (closed)
            reasons.Add(AuditMessage.Of(ProgrammeCodes.Closed));
        return new ProgrammeChoice(programme, new ProgrammeInfo(programme.Id, programme.Title, closed, reasons));
    }
}
