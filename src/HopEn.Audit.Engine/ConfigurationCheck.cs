using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine;

/// <summary>Refuses names that the rule pack does not know: a misspelt one would silently do nothing.</summary>
internal static class ConfigurationCheck
{
    private const int MostListed = 30;

    public static void Run(RulePack pack, Dossier dossier, AuditOptions options, Programme programme)
    {
        var rules = pack.Rules.Select(rule => rule.Id).ToArray();
        var settings = pack.Rules.SelectMany(rule => rule.Settings).Select(setting => setting.Name).Distinct().ToArray();
        var categories = programme.Categories.Select(category => category.Id).ToArray();
        var inProgramme = programme.Categories.SelectMany(category => category.Rules).Select(rule => rule.Id).ToArray();
        var targets = rules.Concat(programme.Objectives.Select(objective => objective.Id)).ToArray();
        string[] faults =
        [
            .. Unknown("le réglage", dossier.Settings.Keys, settings), .. Unknown("la règle confirmée", dossier.ConfirmedAssumptions, rules),
            .. Unknown("la cible de", dossier.Targets.Keys, targets), .. Unknown("la règle", options.Rules, inProgramme), .. Unknown("la catégorie", options.Categories, categories),
        ];
        if (faults.Length > 0) throw new ConfigurationException(faults);
    }

    private static IEnumerable<string> Unknown(string what, IEnumerable<string> names, string[] known) => names.Where(name => !known.Contains(name))
        .Select(name => $"{char.ToUpperInvariant(what[0])}{what[1..]} «\u202f{name}\u202f» n’existe pas dans ce jeu de règles{Suggestion.For(name, known)}{Known(known)}");

    // Ninety names bury the one that was meant.
    private static string Known(string[] known) => known.Length > MostListed ? ". «\u202fhopen-audit rules list\u202f» les montre."
        : $"\u202f; attendu\u202f: {string.Join(", ", known.Order(StringComparer.Ordinal))}.";
}
