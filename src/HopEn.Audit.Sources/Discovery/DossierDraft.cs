using System.Globalization;
using System.Text;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>Writes a commented dossier.yml from what was found, with a « ? » wherever the hospital must answer.</summary>
/// <param name="contents">What was found.</param>
/// <param name="kinds">The kinds of source.</param>
public sealed class DossierDraft(FolderContents contents, SourceKinds kinds)
{
    /// <summary>What stands for an answer that is still to be given.</summary>
    public const string Open = "?";

    private const string Local = "local";

    private readonly IReadOnlyList<DiscoveredGroup> groups = DiscoveredGroup.Of(contents);

    /// <summary>The questions, in the order of the file.</summary>
    public IReadOnlyList<DraftQuestion> Questions() =>
        [.. EstablishmentQuestions(), .. DomainQuestions(), .. groups.SelectMany(GroupQuestions)];

    /// <summary>What the hospital must know although it is no question.</summary>
    public IReadOnlyList<string> Remarks() =>
        [
            .. groups
                .Select(group => group.Summary)
                .SelectMany(table =>
                    table.Rivals.Select(pair =>
                        $"Dans «\u202f{Named(table)}\u202f», «\u202f{table.Columns[pair.Key]}\u202f» est utilisé, et {string.Join(", ", pair.Value.Select(other => $"«\u202f{other}\u202f»"))} contient le même genre de données\u202f: corrigez «\u202fcolumns\u202f» si c’est l’autre qui compte."
                    )
                ),
            .. groups
                .Select(group => group.Summary)
                .SelectMany(table =>
                    table.Values.Select(pair =>
                        (table, pair.Key, Rare: pair.Value.Where(value => value.IsRare).ToArray())
                    )
                )
                .Where(one => one.Rare.Length > 0)
                .Select(one =>
                    $"Dans «\u202f{Named(one.table)}\u202f», colonne «\u202f{one.table.Columns[one.Key]}\u202f»\u202f: {string.Join(", ", one.Rare.Select(value => $"«\u202f{value.Value}\u202f» ({Rows(value.Count)})"))}, trop rare pour une question. Ces lignes seront rejetées et comptées, sauf si vous complétez dossier.yml."
                ),
            .. groups
                .Select(group => group.Summary)
                .SelectMany(table =>
                    table
                        .DateOrders.Where(pair => pair.Value.MonthFirst > 0 || pair.Value.IsOpen)
                        .Select(pair =>
                            $"Dans «\u202f{Named(table)}\u202f», colonne «\u202f{table.Columns[pair.Key]}\u202f»\u202f: {Order(pair.Value)}"
                        )
                ),
            .. groups
                .Select(group => group.Summary)
                .SelectMany(table =>
                    table.Hidden.Select(pair =>
                        $"Dans «\u202f{Named(table)}\u202f», colonne «\u202f{table.Columns[pair.Key]}\u202f»\u202f: {NotShown(pair.Value)}. Ajoutez sous «\u202fvalues\u202f» ceux qui sont des codes."
                    )
                ),
        ];

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
                "# Chaque «\u202f?\u202f» attend votre réponse\u202f; «\u202fhopen-audit audit\u202f» les nomme un par un.\n# Une valeur sans réponse peut aussi être retirée\u202f: ses lignes sont alors rejetées, et comptées.\n"
            );
        yaml.Append("version: 1\n");
        Establishment(yaml, answers);
        Period(yaml, answers);
        yaml.Append("sources:\n");
        for (var i = 0; i < groups.Count; i++)
            Source(yaml, i, answers);
        var left = contents.Tables.Where(table => table.Kind is null).ToArray();
        if (left.Length > 0)
            yaml.Append("\n# Non utilisés\u202f:\n");
        foreach (var table in left)
            yaml.Append(CultureInfo.InvariantCulture, $"#   {Named(table)}\u202f: {table.Notice}\n");
        return yaml.ToString();
    }

    private static string Named(DiscoveredTable table) =>
        string.Concat(
            table.File,
            table.Member is null ? string.Empty : $", {table.Member}",
            table.Sheet is null ? string.Empty : $" (feuille {table.Sheet})"
        );

    private static bool Told(DiscoveredTable table, string column) =>
        table.Values[column].Count > 0 || table.Hidden.ContainsKey(column);

    private static string NotShown(HiddenValues hidden) =>
        hidden.Distinct == 1
            ? $"1 autre libellé ({Rows(hidden.Rows)}), rare ou tapé à la main, n’est pas montré"
            : $"{hidden.Distinct.ToString("N0", FrenchFormat.Numbers)} autres libellés ({Rows(hidden.Rows)}), rares ou tapés à la main, ne sont pas montrés";

    private static string Order(DateOrder order) =>
        order.IsOpen
            ? $"aucun jour ne dépasse 12 ({order.Either.ToString("N0", FrenchFormat.Numbers)} dates), rien ne dit donc lequel du jour et du mois est écrit en premier. L’audit lit JJ/MM/AAAA\u202f: vérifiez que c’est bien l’ordre du fichier."
            : $"dans {(order.MonthFirst == 1 ? "1 date" : $"{order.MonthFirst.ToString("N0", FrenchFormat.Numbers)} dates")}, le mois est écrit avant le jour. L’audit lit JJ/MM/AAAA\u202f: il refusera ce fichier, ou rejettera ces lignes. Refaites l’export en JJ/MM/AAAA ou AAAA-MM-JJ.";

    private static string Rows(long count) =>
        count == 1 ? "1 ligne" : $"{count.ToString("N0", FrenchFormat.Numbers)} lignes";

    private IEnumerable<DraftQuestion> EstablishmentQuestions()
    {
        if (Name() is null)
            yield return new DraftQuestion("name", "Quel est le nom de l’établissement\u202f?", [], null);
        if (contents.LegalEntities.Count == 0)
            yield return new DraftQuestion("legal-entity", "Quel est son FINESS juridique (EJ)\u202f?", [], null);
        if (Days() is null)
        {
            yield return new DraftQuestion(
                "period-start",
                "Quel est le premier jour de la période auditée (AAAA-MM-JJ)\u202f?",
                [],
                null
            );
            yield return new DraftQuestion(
                "period-end",
                "Quel est le dernier jour de la période auditée (AAAA-MM-JJ)\u202f?",
                [],
                null
            );
        }
    }

    private IEnumerable<DraftQuestion> GroupQuestions(DiscoveredGroup group)
    {
        var table = group.Summary;
        var index = Index(group);
        foreach (var column in table.Missing)
        {
            var label = table.Kind!.Column(column)!.Label;
            yield return new DraftQuestion(
                $"{index}:column:{column}",
                $"Dans «\u202f{Named(table)}\u202f», quelle colonne contient\u202f: {label}\u202f?",
                table.Ignored,
                null
            );
        }

        foreach (var (column, values) in table.Values)
        {
            var codes = table.Kind!.Column(column)!.Codes;
            foreach (var value in values.Where(value => !value.IsCertain && !value.IsRare))
            {
                yield return new DraftQuestion(
                    $"{index}:value:{column}:{value.Value}",
                    $"Dans «\u202f{Named(table)}\u202f», colonne «\u202f{table.Columns[column]}\u202f», que veut dire «\u202f{value.Value}\u202f» ({Rows(value.Count)})\u202f?",
                    codes,
                    value.Code
                );
            }
        }
    }

    private int Index(DiscoveredGroup group) => groups.ToList().IndexOf(group);

    // Patient numbers under another header come from another software package, and may be others for the same patient.
    private IEnumerable<DraftQuestion> DomainQuestions()
    {
        foreach (var group in groups)
        {
            if (group.Summary.Columns.GetValueOrDefault("other-patient") is { } other)
            {
                yield return new DraftQuestion(
                    $"{Index(group)}:other-domain",
                    $"Dans «\u202f{Named(group.Summary)}\u202f», de quel logiciel sont les numéros «\u202f{other}\u202f»\u202f? Donnez le nom que portent ces numéros dans les autres fichiers («\u202fdomaine\u202f»).",
                    [],
                    PatientHeaders()
                        .FirstOrDefault(header =>
                            header != PatientHeaders()[0]
                            && header != group.Summary.Columns.GetValueOrDefault("patient")
                        )
                );
            }

            if (group.Summary.Kind?.Code == KindCodes.Merge && PatientHeaders().Count > 1)
            {
                yield return new DraftQuestion(
                    $"{Index(group)}:domain",
                    $"Sur quels numéros de patients portent les fusions de «\u202f{Named(group.Summary)}\u202f»\u202f? Répondez «\u202f{Local}\u202f» pour «\u202f{PatientHeaders()[0]}\u202f», ou le nom donné aux autres.",
                    [],
                    Local
                );
            }
        }

        foreach (var header in PatientHeaders().Skip(1))
        {
            var files = string.Join(
                ", ",
                groups.Where(group => Has(group, header)).Select(group => Named(group.Summary))
            );
            yield return new DraftQuestion(
                $"domain:{header}",
                $"Les numéros de patients «\u202f{header}\u202f» ({files}) sont-ils les mêmes que «\u202f{PatientHeaders()[0]}\u202f»\u202f? Si oui, répondez «\u202f{Local}\u202f»\u202f; sinon, donnez-leur un nom.",
                [],
                groups.All(group => !Has(group, header) || group.Summary.Kind?.Code == KindCodes.Crosswalk)
                    ? Local
                    : header
            );
        }
    }

    private IReadOnlyList<string> PatientHeaders() =>
        [
            .. groups
                .OrderBy(group =>
                    group.Summary.Kind?.Code == KindCodes.Encounter ? 0
                    : group.Summary.Kind?.Code == KindCodes.Identity ? 1
                    : 2
                )
                .Select(group => group.Summary.Columns.GetValueOrDefault("patient"))
                .OfType<string>()
                .DistinctBy(Numbering),
        ];

    private static bool Has(DiscoveredGroup group, string header) =>
        group.Summary.Columns.GetValueOrDefault("patient") is { } own && Numbering(own) == Numbering(header);

    // « IPP », « N° IPP » and « IPP du patient » are one numbering.
    private static string Numbering(string header) =>
        string.Join(' ', HeaderWords.Of(header).Split(' ').Except(["numero", "identifiant", "patient"]));

    private string? Domain(DiscoveredGroup group, IReadOnlyDictionary<string, string> answers)
    {
        if (group.Summary.Kind?.Code == KindCodes.Merge && PatientHeaders().Count > 1)
            return answers.GetValueOrDefault($"{Index(group)}:domain", Open);
        if (
            group.Summary.Columns.GetValueOrDefault("patient") is not { } header
            || Numbering(header) == Numbering(PatientHeaders()[0])
        )
            return null;
        return answers.GetValueOrDefault(
            $"domain:{PatientHeaders().First(known => Numbering(known) == Numbering(header))}",
            Open
        );
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
        return (
            new DateOnly(first.Year, first.Month, 1),
            new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month))
        );
    }

    private void Establishment(StringBuilder yaml, IReadOnlyDictionary<string, string> answers)
    {
        yaml.Append("establishment:\n");
        yaml.Append(
            CultureInfo.InvariantCulture,
            $"  name: {YamlText.Quoted(Name() ?? answers.GetValueOrDefault("name", Open))}\n"
        );
        var entities =
            contents.LegalEntities.Count > 0
                ? contents.LegalEntities
                : [new Model.FinessEntity(answers.GetValueOrDefault("legal-entity", Open), null)];
        yaml.Append(
            "  # Les entités juridiques dont dépendent les sites nommés dans les fichiers\u202f: retirez celles d’un autre établissement.\n  legal-entities:\n"
        );
        foreach (var entity in entities)
            yaml.Append(CultureInfo.InvariantCulture, $"    - {Entity(entity)}\n");
        if (contents.Sites.Count > 0)
            yaml.Append("  sites:\n");
        foreach (var site in contents.Sites)
            yaml.Append(CultureInfo.InvariantCulture, $"    - {Entity(site)}\n");
        yaml.Append(
            "  # department: \"75\"        # pour le taux d’équipement de P1.O7\n  # sun-es: true            # financé par SUN-ES\u202f: décide des cibles de P1.O7 et P1.O8\n"
        );
    }

    private static string Entity(Model.FinessEntity entity) =>
        entity.Name is { Length: > 0 } name
            ? $"{{finess: {YamlText.Quoted(entity.Finess)}, name: {YamlText.Quoted(name)}}}"
            : YamlText.Quoted(entity.Finess);

    private void Period(StringBuilder yaml, IReadOnlyDictionary<string, string> answers)
    {
        if (Days() is var (first, last))
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"# Déduite des dates des venues.\nperiod: {{start: {first:yyyy-MM-dd}, end: {last:yyyy-MM-dd}}}\n"
            );
        else
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"period: {{start: {YamlText.Quoted(answers.GetValueOrDefault("period-start", Open))}, end: {YamlText.Quoted(answers.GetValueOrDefault("period-end", Open))}}}\n"
            );
    }

    private void Source(StringBuilder yaml, int index, IReadOnlyDictionary<string, string> answers)
    {
        var group = groups[index];
        var table = group.Summary;
        yaml.Append(
            CultureInfo.InvariantCulture,
            $"\n  # {table.Kind!.Label}{(table.Rows > 0 ? $"\u202f: {Rows(table.Rows)}" : string.Empty)}\n"
        );
        yaml.Append(
            CultureInfo.InvariantCulture,
            $"  - kind: {table.Kind!.Code}\n    files: [{string.Join(", ", group.Tables.Select(t => YamlText.Quoted(t.File)).Distinct())}]\n"
        );
        if (table.Member is { } member)
            yaml.Append(CultureInfo.InvariantCulture, $"    member: {YamlText.Quoted(member)}\n");
        if (table.Sheet is { } sheet)
            yaml.Append(CultureInfo.InvariantCulture, $"    sheet: {YamlText.Quoted(sheet)}\n");
        if (table.HeaderLine > 1)
            yaml.Append(CultureInfo.InvariantCulture, $"    header-line: {table.HeaderLine}\n");
        if (Domain(group, answers) is { } domain)
            yaml.Append(CultureInfo.InvariantCulture, $"    domaine: {YamlText.Quoted(domain)}\n");
        if (table.Columns.ContainsKey("other-patient"))
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"    autre-domaine: {YamlText.Quoted(answers.GetValueOrDefault($"{index}:other-domain", Open))}\n"
            );
        if (table.Columns.Count > 0)
        {
            yaml.Append("    columns:\n");
            foreach (var column in table.Kind.Columns.Where(c => table.Columns.ContainsKey(c.Name)))
                yaml.Append(
                    CultureInfo.InvariantCulture,
                    $"      {column.Name}: {YamlText.Quoted(table.Columns[column.Name])}\n"
                );
            foreach (var missing in table.Missing)
                yaml.Append(
                    CultureInfo.InvariantCulture,
                    $"      {missing}: {YamlText.Quoted(answers.GetValueOrDefault($"{index}:column:{missing}", Open))}\n"
                );
        }

        if (table.Ignored.Count > 0)
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"    # Colonnes ignorées\u202f: {string.Join(", ", table.Ignored).ReplaceLineEndings(" ")}\n"
            );
        if (table.Values.Any(column => Told(table, column.Key)))
            yaml.Append("    values:\n");
        foreach (var (column, values) in table.Values.Where(column => Told(table, column.Key)))
        {
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"      {(values.Count == 0 ? "# " : string.Empty)}{column}:   # {string.Join(", ", kinds.Explained(table.Kind.Column(column)!))}\n"
            );
            foreach (var value in values)
                Value(yaml, $"{index}:value:{column}:{value.Value}", value, answers);
            if (table.Hidden.TryGetValue(column, out var hidden))
                yaml.Append(
                    CultureInfo.InvariantCulture,
                    $"        # {NotShown(hidden)}\u202f: ajoutez ici ceux qui sont des codes, les lignes des autres seront rejetées et comptées.\n"
                );
        }
    }

    private void Value(
        StringBuilder yaml,
        string id,
        DiscoveredValue value,
        IReadOnlyDictionary<string, string> answers
    )
    {
        if (value.IsRare)
        {
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"        # {YamlText.Quoted(value.Value)}: {Open}  # {Rows(value.Count)}, sans question\u202f: {(value.Count == 1 ? "elle sera rejetée et comptée" : "elles seront rejetées et comptées")}, sauf si vous ôtez le premier dièse\n"
            );
            return;
        }

        var code = value.IsCertain ? value.Code! : answers.GetValueOrDefault(id, Open);
        var hint =
            code == Open && value.Code is { } suggested
                ? $"\u202f; sans doute {kinds.Explained(suggested)}"
                : string.Empty;
        yaml.Append(
            CultureInfo.InvariantCulture,
            $"        {YamlText.Quoted(value.Value)}: {(code == Open ? YamlText.Quoted(Open) : code)}  # {Rows(value.Count)}{hint}\n"
        );
    }
}
