using System.Text.Json;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;

namespace HopEn.Audit.Engine.Rules;

/// <summary>Lets through only queries that read our views: one SELECT, no file, no extension, no setting.</summary>
/// <remarks>
/// The check works on the syntax tree that DuckDB gives, before anything is bound: a table function such as
/// enable_logging acts, and can end the process, as soon as a query is described. A query that passes is then described
/// against an empty dataset, which tells unknown names and the types of the result.
/// </remarks>
public static class SqlGate
{
    // Besides those of the kinds of source.
    private static readonly string[] OwnViews =
    [
        "establishment",
        "perimeter",
        "setting",
        "source",
        "population",
        "eligible",
        "pathway",
        "counted_kind",
        "document",
        "document_type",
        "outage",
        "closure_send",
        "closure_document",
        "validated_type",
        "type_list",
    ];

    /// <summary>
    /// Checks the queries of rules, whose headers are already valid; attestations, which ask nothing of the data, pass.
    /// </summary>
    /// <returns>The rules in their order, with the columns they answer, and what is wrong with them.</returns>
    public static (IReadOnlyList<Rule> Rules, IReadOnlyList<RuleFault> Faults) Check(
        IReadOnlyList<Rule> rules,
        SourceKinds kinds
    )
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.All(rule => rule.Question is not null))
            return (rules, []);
        using var dataset = Dataset.Open(
            new DatasetOptions(new byte[32], Path.GetTempPath(), null),
            new DateOnly(2025, 1, 1),
            kinds
        );
        // Before anything is bound: describing a query looks for files and extensions.
        dataset.Lock();
        using var aside = new AsideSession(dataset.Main);
        var views = OwnViews
            .Concat(kinds.All.SelectMany(kind => kind.Views))
            .Concat(DatasetSchema.StandInViews(kinds))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var columns = new ViewColumns(dataset);
        var faults = new List<RuleFault>();
        return (
            [
                .. rules.Select(rule =>
                    rule.Question is null && IsKnown(rule, kinds, faults)
                        ? Check(rule, (dataset, aside), views, columns, faults)
                        : rule
                ),
            ],
            faults
        );
    }

    private static bool IsKnown(Rule rule, SourceKinds kinds, List<RuleFault> faults)
    {
        bool IsUnknown(string name) => kinds.AskedFor(name) is null && !OwnViews.Contains(name);
        var unknown = rule
            .Needs.Where(need => need.Split('|').Select(one => one.Split('.')[0]).All(IsUnknown))
            .ToArray();
        faults.AddRange(
            unknown.Select(need => new RuleFault(
                rule.File,
                rule.SqlLine,
                RuleFault.UnknownSource,
                $"«\u202f{need}\u202f» n’est donné par aucune source que cette version lit\u202f: la règle sera non évaluable."
            ))
        );
        return unknown.Length == 0;
    }

    private static Rule Check(
        Rule rule,
        (Dataset Parser, AsideSession Aside) asked,
        IReadOnlySet<string> views,
        ViewColumns columns,
        List<RuleFault> all
    )
    {
        var (tree, syntaxFault) = Parse(rule, asked.Parser);
        if (syntaxFault is not null)
        {
            all.Add(syntaxFault);
            return rule;
        }

        IReadOnlyList<RuleFault> faults;
        IReadOnlySet<string> ids;
        using (tree)
        {
            var statements = tree!.RootElement.GetProperty("statements");
            faults = [.. new SqlRefusals(rule, views).Of(statements), .. Shown(rule, columns, statements)];
            ids = new SeenIds(columns).Of(statements);
        }

        all.AddRange(faults.DistinctBy(fault => fault.Message));
        return faults.Count > 0 ? rule : rule with { Answers = AnswerColumns.Check(rule, asked.Aside, all), Ids = ids };
    }

    private static IEnumerable<RuleFault> Shown(Rule rule, ViewColumns columns, JsonElement statements) =>
        new IdCarriers(columns.Identified, columns.All)
            .Of(statements)
            .Select(column => new RuleFault(
                rule.File,
                rule.SqlLine,
                "sql-gate",
                $"la colonne «\u00a0{column}\u00a0» tient un identifiant ({string.Join(", ", IdCarriers.Ids)})\u00a0: "
                    + "il sert à joindre, à compter et de sujet, rien de ce qui est montré n’en tient."
            ));

    private static (JsonDocument? Tree, RuleFault? Fault) Parse(Rule rule, Dataset dataset)
    {
        var json = dataset.Scalar<string>($"SELECT json_serialize_sql({SqlLiteral.Text(rule.Sql)})");
        var tree = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 2000 });
        if (!tree.RootElement.GetProperty("error").GetBoolean())
            return (tree, null);
        var root = tree.RootElement;
        var message = root.TryGetProperty("error_message", out var text) ? text.GetString() : null;
        var position =
            root.TryGetProperty("position", out var at)
            && int.TryParse(at.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var offset)
                ? offset
                : 0;
        tree.Dispose();
        return (
            null,
            new RuleFault(
                rule.File,
                rule.SqlLine + rule.Sql.AsSpan(0, Math.Min(position, rule.Sql.Length)).Count('\n'),
                "sql",
                $"seule une requête SELECT bien formée est acceptée ({message})."
            )
        );
    }
}
