using System.Globalization;
using System.Text;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>Writes a commented dossier.yml from what was found, with a « ? » wherever the hospital must answer.</summary>
/// <param name="contents">What was found.</param>
/// <param name="kinds">The kinds of source.</param>
public sealed class DossierDraft(FolderContents contents, SourceKinds kinds)
{
    /// <summary>What stands for an answer that is still to be given.</summary>
    public const string Open = "?";

    private readonly IReadOnlyList<DiscoveredGroup> groups = DiscoveredGroup.Of(contents);

    /// <summary>The questions, in the order of the file.</summary>
    public IReadOnlyList<DraftQuestion> Questions() =>
        [
            .. DraftQuestions.Establishment(
                hasEntity: contents.LegalEntities.Count > 0,
                hasName: Name() is not null,
                hasPeriod: Days() is not null
            ),
            .. new DraftQuestions(groups).All(),
        ];

    /// <summary>What the hospital must know although it is no question.</summary>
    public IReadOnlyList<string> Remarks() =>
        [.. DraftRemarks.OfNames(contents.Tables), .. DraftRemarks.Of([.. groups.Select(group => group.Summary)])];

    /// <summary>The text of dossier.yml.</summary>
    /// <param name="answers">Answers by question; those missing are left as « ? ».</param>
    /// <param name="today">Day of the draft.</param>
    public string Write(IReadOnlyDictionary<string, string> answers, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var yaml = new StringBuilder();
        yaml.Append(
            CultureInfo.InvariantCulture,
            $"# Écrit par «\u202fhopen-audit init\u202f» le {today:dd/MM/yyyy}. Relisez-le\u202f: tout se corrige ici.\n"
        );
        if (Questions().Any(question => !answers.ContainsKey(question.Id)))
            yaml.Append(
                "# Chaque «\u202f?\u202f» attend votre réponse\u202f; «\u202fhopen-audit audit\u202f» les nomme un par un.\n"
                    + "# Une valeur sans réponse peut aussi être retirée\u202f: ses lignes sont alors rejetées, et comptées.\n"
            );
        yaml.Append("version: 1\n");
        Establishment(yaml, answers);
        Period(yaml, answers);
        yaml.Append("sources:\n").Append(new SourceDraft(kinds, groups, answers).Write());
        var unused = contents.Tables.Where(table => table.Kind is null).ToArray();
        if (unused.Length > 0)
            yaml.Append("\n# Non utilisés\u202f:\n");
        foreach (var table in unused)
            yaml.Append(CultureInfo.InvariantCulture, $"#   {DraftText.Place(table)}\u202f: {table.Notice}\n");
        return yaml.ToString();
    }

    private string? Name() => contents.LegalEntities.Count > 0 ? contents.LegalEntities[0].Name : null;

    private (DateOnly First, DateOnly Last)? Days()
    {
        var dated = groups
            .Where(group => group.Summary is { Kind.Code: KindCodes.Encounter, First: not null, Last: not null })
            .Select(group => group.Summary)
            .ToArray();
        if (dated.Length == 0)
            return null;
        var (first, last) = (dated.Min(table => table.First!.Value), dated.Max(table => table.Last!.Value));
        // « 31/12/9999 » closes the stays of some software: no period is read from it.
        var period = new ReportPeriod(Month.Of(first).First, Month.Of(last).Last);
        return period.IsPlausible() ? (period.Start, period.End) : null;
    }

    private void Establishment(StringBuilder yaml, IReadOnlyDictionary<string, string> answers)
    {
        var name = Name() ?? answers.GetValueOrDefault("name", Open);
        var entities =
            contents.LegalEntities.Count > 0
                ? contents.LegalEntities.Select(Entity)
                : [YamlText.Quoted(answers.GetValueOrDefault("legal-entity", Open))];
        yaml.Append("establishment:\n");
        yaml.Append(CultureInfo.InvariantCulture, $"  name: {YamlText.Quoted(name)}\n");
        yaml.Append(
            "  # Les entités juridiques dont dépendent les sites nommés dans les fichiers\u202f: "
                + "retirez celles d’un autre établissement.\n"
                + "  legal-entities:\n"
        );
        foreach (var entity in entities)
            yaml.Append(CultureInfo.InvariantCulture, $"    - {entity}\n");
        if (contents.Sites.Count > 0)
            yaml.Append("  sites:\n");
        foreach (var site in contents.Sites)
            yaml.Append(CultureInfo.InvariantCulture, $"    - {Entity(site)}\n");
        yaml.Append(
            "  # department: \"75\"        # pour le taux d’équipement de P1.O7\n"
                + "  # sun-es: true            # financé par SUN-ES\u202f: décide des cibles de P1.O7 et P1.O8\n"
        );
    }

    private static string Entity(FinessEntity entity) =>
        entity.Name is { Length: > 0 } name
            ? $"{{finess: {YamlText.Quoted(entity.Finess)}, name: {YamlText.Quoted(name)}}}"
            : YamlText.Quoted(entity.Finess);

    private void Period(StringBuilder yaml, IReadOnlyDictionary<string, string> answers)
    {
        if (Days() is var (first, last))
        {
            yaml.Append("# Déduite des dates des venues.\n");
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"period: {{start: {first:yyyy-MM-dd}, end: {last:yyyy-MM-dd}}}\n"
            );
            return;
        }

        var start = YamlText.Quoted(answers.GetValueOrDefault("period-start", Open));
        var end = YamlText.Quoted(answers.GetValueOrDefault("period-end", Open));
        yaml.Append(CultureInfo.InvariantCulture, $"period: {{start: {start}, end: {end}}}\n");
    }
}
