using HopEn.Audit.Engine.Kinds;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>Asks what the files don't tell: the establishment, the numberings of patients, columns and coded values.</summary>
/// <param name="groups">What was found, files of one layout together.</param>
internal sealed class DraftQuestions(IReadOnlyList<DiscoveredGroup> groups)
{
    private readonly PatientNumberings numberings = new(groups);

    /// <summary>The questions on the files.</summary>
    public IEnumerable<DraftQuestion> All() =>
        [
            .. groups.SelectMany(DomainQuestions),
            .. numberings.Headers.Skip(1).Select(SameNumbering),
            .. groups.SelectMany(GroupQuestions),
        ];

    /// <summary>The questions on the establishment and the period.</summary>
    /// <param name="hasEntity">Whether its legal entity was found.</param>
    /// <param name="hasName">Whether its name was found.</param>
    /// <param name="hasPeriod">Whether the period was found.</param>
    public static IEnumerable<DraftQuestion> Establishment(bool hasEntity, bool hasName, bool hasPeriod)
    {
        if (!hasName)
            yield return Open("name", "Quel est le nom de l’établissement\u202f?");
        if (!hasEntity)
            yield return Open("legal-entity", "Quel est son FINESS juridique (EJ)\u202f?");
        if (hasPeriod)
            yield break;
        yield return Open("period-start", "Quel est le premier jour de la période auditée (AAAA-MM-JJ)\u202f?");
        yield return Open("period-end", "Quel est le dernier jour de la période auditée (AAAA-MM-JJ)\u202f?");
    }

    private static DraftQuestion Open(string id, string text) => new(id, text, [], null);

    private IEnumerable<DraftQuestion> DomainQuestions(DiscoveredGroup group, int index)
    {
        var place = DraftText.Place(group.Summary);
        if (group.Summary.Columns.GetValueOrDefault("other-patient") is { } other)
        {
            yield return new DraftQuestion(
                $"{index}:other-domain",
                $"Dans «\u202f{place}\u202f», de quel logiciel sont les numéros «\u202f{other}\u202f»\u202f? "
                    + "Donnez le nom que portent ces numéros dans les autres fichiers («\u202fdomaine\u202f»).",
                [],
                numberings.Headers.Skip(1).FirstOrDefault(header => header != PatientNumberings.Header(group))
            );
        }

        if (numberings.IsAmbiguousMerge(group))
        {
            yield return new DraftQuestion(
                $"{index}:domain",
                $"Sur quels numéros de patients portent les fusions de «\u202f{place}\u202f»\u202f? "
                    + $"Répondez «\u202f{PatientNumberings.Local}\u202f» pour «\u202f{numberings.Headers[0]}\u202f», "
                    + "ou le nom donné aux autres.",
                [],
                PatientNumberings.Local
            );
        }
    }

    private DraftQuestion SameNumbering(string header)
    {
        var users = groups.Where(group => PatientNumberings.Uses(group, header)).ToArray();
        var files = string.Join(", ", users.Select(group => DraftText.Place(group.Summary)));
        return new DraftQuestion(
            $"domain:{header}",
            $"Les numéros de patients «\u202f{header}\u202f» ({files}) "
                + $"sont-ils les mêmes que «\u202f{numberings.Headers[0]}\u202f»\u202f? "
                + $"Si oui, répondez «\u202f{PatientNumberings.Local}\u202f»\u202f; sinon, donnez-leur un nom.",
            [],
            users.All(group => group.Summary.Kind?.Code == KindCodes.Crosswalk) ? PatientNumberings.Local : header
        );
    }

    private static IEnumerable<DraftQuestion> GroupQuestions(DiscoveredGroup group, int index)
    {
        var table = group.Summary;
        foreach (var column in table.Missing)
        {
            yield return new DraftQuestion(
                $"{index}:column:{column}",
                $"Dans «\u202f{DraftText.Place(table)}\u202f», "
                    + $"quelle colonne contient\u202f: {table.Kind!.Column(column)!.Label}\u202f?",
                table.Ignored,
                null
            );
        }

        foreach (var (column, values) in table.Values)
        foreach (var value in values.Where(value => !value.IsCertain && !value.IsRare))
        {
            yield return new DraftQuestion(
                $"{index}:value:{column}:{value.Value}",
                $"{DraftText.Column(table, column)}, "
                    + $"que veut dire «\u202f{value.Value}\u202f» ({DraftText.Rows(value.Count)})\u202f?",
                table.Kind!.Column(column)!.Codes,
                value.Code
            );
        }
    }
}
