using System.Globalization;
using System.Text;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>Writes the sources of a dossier.yml.</summary>
/// <param name="kinds">The kinds of source.</param>
/// <param name="groups">What was found, files of one layout together.</param>
/// <param name="answers">Answers by question.</param>
internal sealed class SourceDraft(
    SourceKinds kinds,
    IReadOnlyList<DiscoveredGroup> groups,
    IReadOnlyDictionary<string, string> answers
)
{
    private readonly PatientNumberings numberings = new(groups);
    private readonly StringBuilder yaml = new();

    /// <summary>The sources, one after the other.</summary>
    public string Write()
    {
        for (var i = 0; i < groups.Count; i++)
            Source(i);
        return yaml.ToString();
    }

    private string Answer(string question) => answers.GetValueOrDefault(question, DossierDraft.Open);

    private void Line(string text) => yaml.Append(text).Append('\n');

    private void Source(int index)
    {
        var group = groups[index];
        var table = group.Summary;
        var rows = table.Rows > 0 ? $"\u202f: {DraftText.Rows(table.Rows)}" : string.Empty;
        var files = group.Tables.Select(one => YamlText.Quoted(one.File)).Distinct();
        Line($"\n  # {table.Kind!.Label}{rows}");
        Line($"  - kind: {table.Kind.Code}");
        if (group.Tables.Any(DraftText.IsNamedAfterSomebody))
            Line(
                "    # Un nom ci-dessous semble désigner une personne\u202f: renommez-le, ici aussi. "
                    + "L’outil ne le montre nulle part ailleurs."
            );
        Line($"    files: [{string.Join(", ", files)}]");
        if (table.Member is { } member)
            Line($"    member: {YamlText.Quoted(member)}");
        if (table.Sheet is { } sheet)
            Line($"    sheet: {YamlText.Quoted(sheet)}");
        if (table.HeaderLine > 1)
            Line(string.Create(CultureInfo.InvariantCulture, $"    header-line: {table.HeaderLine}"));
        if (Domain(group, index) is { } domain)
            Line($"    domaine: {YamlText.Quoted(domain)}");
        if (table.Columns.ContainsKey("other-patient"))
            Line($"    autre-domaine: {YamlText.Quoted(Answer($"{index}:other-domain"))}");
        Columns(table, index);
        if (table.Ignored.Count > 0)
            Line(
                $"    # Colonnes ignorées\u202f: {string.Join(", ", table.Ignored.Select(DraftText.Inner)).ReplaceLineEndings(" ")}"
            );
        Values(table, index);
    }

    private string? Domain(DiscoveredGroup group, int index)
    {
        if (numberings.IsAmbiguousMerge(group))
            return Answer($"{index}:domain");
        return numberings.OtherThanLocal(group) is { } header ? Answer($"domain:{header}") : null;
    }

    private void Columns(DiscoveredTable table, int index)
    {
        if (table.Columns.Count == 0)
            return;
        Line("    columns:");
        foreach (var column in table.Kind!.Columns.Where(column => table.Columns.ContainsKey(column.Name)))
            Line($"      {column.Name}: {YamlText.Quoted(table.Columns[column.Name])}");
        foreach (var missing in table.Missing)
            Line($"      {missing}: {YamlText.Quoted(Answer($"{index}:column:{missing}"))}");
    }

    private void Values(DiscoveredTable table, int index)
    {
        var columns = table
            .Values.Where(column => column.Value.Count > 0 || table.Hidden.ContainsKey(column.Key))
            .ToArray();
        if (columns.Length > 0)
            Line("    values:");
        foreach (var (column, values) in columns)
        {
            var commented = values.Count == 0 ? "# " : string.Empty;
            var codes = string.Join(", ", kinds.Explained(table.Kind!.Column(column)!));
            Line($"      {commented}{column}:   # {codes}");
            foreach (var value in values)
                Value($"{index}:value:{column}:{value.Value}", value);
            if (table.Hidden.TryGetValue(column, out var hidden))
                Line(
                    $"        # {DraftText.NotShown(hidden)}\u202f: "
                        + "ajoutez ici ceux qui sont des codes, les lignes des autres seront rejetées et comptées."
                );
        }
    }

    private void Value(string question, DiscoveredValue value)
    {
        var (text, rows) = (YamlText.Quoted(value.Value), DraftText.Rows(value.Count));
        if (value.IsRare)
        {
            var fate = value.Count == 1 ? "elle sera rejetée et comptée" : "elles seront rejetées et comptées";
            Line(
                $"        # {text}: {DossierDraft.Open}  # {rows}, sans question\u202f: {fate}, "
                    + "sauf si vous ôtez le premier dièse"
            );
            return;
        }

        var code = value.IsCertain ? value.Code! : Answer(question);
        var isOpen = code == DossierDraft.Open;
        var hint =
            isOpen && value.Code is { } suggested ? $"\u202f; sans doute {kinds.Explained(suggested)}" : string.Empty;
        Line($"        {text}: {(isOpen ? YamlText.Quoted(code) : code)}  # {rows}{hint}");
    }
}
