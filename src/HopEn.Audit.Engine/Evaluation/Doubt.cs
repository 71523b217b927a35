using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>What keeps a file from bearing a compliant verdict.</summary>
/// <param name="Kind">Kind of the file.</param>
/// <param name="Notice">What is told of it.</param>
internal sealed record Doubt(SourceKind Kind, AuditMessage Notice)
{
    // Views that the engine fills with the patients, stays and messages of all files.
    private static readonly string[] Counted = ["population", "pathway", "eligible", "document_state"];

    /// <summary>Whether a rule counts rows of such a file, by what it needs or reads.</summary>
    public bool Weighs(Rule rule)
    {
        var own = Kind.Views.Concat(Kind.Tables.Select(table => table.Name)).Concat(Kind.Answers);
        return own.Any(name => Reads(rule, name)) || Kind.HoldsPatients && Counted.Any(name => Reads(rule, name));
    }

    private static bool Reads(Rule rule, string name) =>
        rule.Needs.Any(need => need.Split('|').Any(one => one.Split('.')[0] == name))
        || Regex.IsMatch(
            rule.Sql,
            $@"\b{Regex.Escape(name)}\b",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
}
