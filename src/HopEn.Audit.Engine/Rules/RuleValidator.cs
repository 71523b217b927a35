using FluentValidation;
using HopEn.Audit.Model;
using Severity = HopEn.Audit.Model.Severity;

namespace HopEn.Audit.Engine.Rules;

/// <summary>What a rule's header must hold beyond its form.</summary>
internal sealed class RuleValidator : AbstractValidator<Rule>
{
    public RuleValidator()
    {
        RuleFor(rule => rule.Id)
            .Must((rule, id) => id == default || Path.GetFileNameWithoutExtension(rule.File) == id)
            .OverridePropertyName("id")
            .WithMessage(rule =>
                $"«\u202fid: {rule.Id}\u202f» doit être le nom du fichier ({Path.GetFileNameWithoutExtension(rule.File)})."
            );
        RuleFor(rule => rule.Needs)
            .NotEmpty()
            .OverridePropertyName("needs")
            .WithMessage(
                "«\u202fneeds\u202f» doit nommer au moins une table, pour qu’une donnée absente ne passe jamais pour une réussite."
            );
        RuleFor(rule => rule.Target)
            .Must((rule, target) => target is null || rule.Kind != RuleKind.Information)
            .OverridePropertyName("target")
            .WithMessage("une règle «\u202finformation\u202f» n’a pas de cible.");
        RuleFor(rule => rule.Severity)
            .Must(
                (rule, severity) =>
                    severity != Severity.Blocking
                    || rule.Target is not null
                    || rule.HasObjectiveTarget
                    || rule.BlockingBelow is not null
            )
            .OverridePropertyName("severity")
            .WithMessage("une règle bloquante doit avoir une cible («\u202ftarget\u202f»).");
        RuleFor(rule => rule.Sql)
            .NotEmpty()
            .OverridePropertyName("id")
            .WithMessage("la requête SQL manque après l’en-tête.");
    }
}
