using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine;

/// <summary>Which programme applies, and why.</summary>
internal sealed record ProgrammeChoice(Programme Programme, ProgrammeInfo Info)
{
    /// <summary>Asked for by the user, else the first programme whose measurement covers the period, else the one that never closes.</summary>
    public static ProgrammeChoice Of(RulePack pack, Dossier dossier, AuditOptions options)
    {
        var asked = options.Programme ?? dossier.Programme;
        var end = dossier.Period.End;
        if (asked is not null)
        {
            var found = pack.Programmes.FirstOrDefault(programme => programme.Id == asked)
                ?? throw new ConfigurationException(
                    $"Le programme «\u202f{asked}\u202f» n’existe pas{Suggestion.For(asked, pack.Programmes.Select(p => p.Id))}\u202f; disponibles\u202f: {string.Join(", ", pack.Programmes.Select(p => p.Id))}."
                );
            return With(found, "programme demandé");
        }

        var covering = pack
            .Programmes.Where(programme => !programme.IsPartial && programme.ClosedOn is { } closed && end <= closed)
            .MinBy(programme => programme.ClosedOn);
        if (covering is not null)
            return With(
                covering,
                $"la période finit avant la clôture de ce programme ({covering.ClosedOn:dd/MM/yyyy})"
            );
        var open = pack.Programmes.FirstOrDefault(programme => programme.ClosedOn is null && !programme.IsPartial)
            ?? throw new ConfigurationException(
                "Aucun programme du jeu de règles ne couvre la période\u202f: indiquez «\u202fprogramme\u202f» dans dossier.yml."
            );
        return With(open, "aucun programme daté ne couvre la période");
    }

    private static ProgrammeChoice With(Programme programme, string reason)
    {
        if (programme.IsPartial)
            reason += "\u202f; partiel, il ne dit pas si l’établissement est prêt";
        var closed = programme.ClosedOn is not null;
        return new ProgrammeChoice(
            programme,
            new ProgrammeInfo(
                programme.Id,
                programme.Title,
                closed,
                closed ? $"{reason}\u202f; sa mesure est close, le résultat est un regard rétrospectif" : reason
            )
        );
    }
}
