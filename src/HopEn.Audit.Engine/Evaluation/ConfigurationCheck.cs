using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Refuses names that the rule pack does not know: a misspelt one would silently do nothing.</summary>
internal static class ConfigurationCheck
{
    // Ninety names bury the one that was meant.
    private const int MostListed = 30;
    private const string Pack = "ce jeu de règles";

    public static void Run(RulePack pack, Dossier dossier, AuditOptions options, Programme programme)
    {
        var rules = pack.Rules.Select(rule => (string)rule.Id).ToArray();
        var settings = pack
            .Rules.SelectMany(rule => rule.Settings)
            .Select(setting => setting.Name)
            .Distinct()
            .ToArray();
        var categories = programme.Categories.Select(category => category.Id).ToArray();
        var runnable = programme
            .Categories.SelectMany(category => category.Rules)
            .Select(rule => rule.Id)
            .Concat(pack.Unnamed.Select(rule => rule.Id))
            .Select(id => (string)id)
            .Distinct()
            .ToArray();
        var targets = rules.Concat(programme.Objectives.Select(objective => objective.Id)).ToArray();
        string[] faults =
        [
            .. Unknown("Le réglage", dossier.Settings.Keys, settings, Pack),
            .. Unknown("La règle confirmée", dossier.ConfirmedAssumptions, rules, Pack),
            .. Unknown("La cible de", dossier.Targets.Keys, targets, Pack),
        ];
        string[] asked =
        [
            .. Unknown("La règle", options.Rules, runnable, $"le programme «\u202f{programme.Id}\u202f»"),
            .. Unknown("La catégorie", options.Categories, categories, $"le programme «\u202f{programme.Id}\u202f»"),
        ];
        if (faults.Length > 0)
            throw new ConfigurationException([.. faults, .. asked]);
        if (asked.Length > 0)
            throw new UsageException(asked);
    }

    private static IEnumerable<string> Unknown(string what, IEnumerable<string> names, string[] known, string place) =>
        names
            .Where(name => !known.Contains(name))
            .Select(name =>
                $"{what} «\u202f{name}\u202f» n’existe pas dans {place}{Suggestion.For(name, known)}{Expected(known)}."
            );

    private static string Expected(string[] known) =>
        known.Length > MostListed
            ? string.Empty
            : $"\u202f; attendu\u202f: {string.Join(", ", known.Order(StringComparer.Ordinal))}";
}
