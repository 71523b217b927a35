using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>What keeps a file from bearing a compliant verdict.</summary>
internal sealed class Doubt
{
    // Views that the engine fills with the patients, stays and messages of all files.
    private static readonly string[] Filled =
    [
        "population",
        "pathway",
        "eligible",
        "document",
        "closure_send",
        "closure_document",
    ];

    // Tables without a key of a patient that the engine reads to fill them: a box tells whose a message is, the directory who could
    // be reached.
    private static readonly (string Table, string[] Views)[] Feeding =
    [
        ("unit", Filled),
        ("mailbox", Filled),
        ("merge", Filled),
        ("directory_mailbox", ["population"]),
        ("outage_notice", ["closure_send", "closure_document"]),
    ];

    // Tables that tell which keys are one patient: every view of patients rests on them.
    private static readonly string[] Matching = ["merge", "crosswalk"];

    private readonly string[] names;

    private Doubt(IEnumerable<string> names, AuditMessage notice)
    {
        this.names = [.. names.Distinct(StringComparer.Ordinal)];
        Notice = notice;
    }

    /// <summary>What is told of the file.</summary>
    public AuditMessage Notice { get; }

    /// <summary>The doubt on a file, and on all that is read through it.</summary>
    /// <param name="kinds">Every kind.</param>
    /// <param name="kind">Kind of the file.</param>
    /// <param name="notice">What is told of it.</param>
    public static Doubt Of(SourceKinds kinds, SourceKind kind, AuditMessage notice)
    {
        string[] tables = [.. kind.Tables.Select(table => table.Name)];
        var resting = kinds.All.Where(other =>
            other == kind || other.Reads.Contains(kind.Code) || (other.HoldsPatients && tables.Any(Matching.Contains))
        );
        var filled = kind.HoldsPatients
            ? Filled
            : Feeding.Where(one => tables.Contains(one.Table)).SelectMany(one => one.Views);
        return new Doubt(resting.SelectMany(Names).Concat(filled), notice);
    }

    /// <summary>Whether a rule counts rows that rest on such a file, by what it needs or reads.</summary>
    public bool Weighs(Rule rule) => names.Any(name => Reads(rule, name));

    private static IEnumerable<string> Names(SourceKind kind) =>
        kind.Views.Concat(kind.Tables.Select(table => table.Name)).Concat(kind.Answers);

    private static bool Reads(Rule rule, string name) =>
        rule.Needs.Any(need => need.Split('|').Any(one => one.Split('.')[0] == name))
        || Regex.IsMatch(
            rule.Sql,
            $@"\b{Regex.Escape(name)}\b",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
}
