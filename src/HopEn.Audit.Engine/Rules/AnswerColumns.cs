using System.Globalization;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using HopEn.Audit.Engine.Datasets;

namespace HopEn.Audit.Engine.Rules;

/// <summary>Describes a query that may run, without running it: its columns must be those that a rule answers.</summary>
internal static partial class AnswerColumns
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    private static readonly string[] Required = ["subject", "conforming", "detail", "row"];

    private static readonly string[] Optional = ["period", "site", "service", "measure"];

    /// <summary>The columns in their order; what is wrong is added to the faults.</summary>
    public static IReadOnlyList<string> Check(Rule rule, AsideSession aside, List<RuleFault> faults)
    {
        var session = aside.Current;
        IReadOnlyList<(string Name, string Type)> columns;
        try
        {
            columns = BoundedQuestion.Ask(
                session,
                stop =>
                    session.Query($"DESCRIBE {rule.Sql}", reader => (reader.GetString(0), reader.GetString(1)), stop),
                TimeLimit,
                CancellationToken.None
            );
        }
        catch (OperationCanceledException)
        {
            aside.Renew();
            faults.Add(
                Fault(
                    rule,
                    "sql",
                    $"la requête n’a pas pu être analysée en {TimeLimit.TotalSeconds:0} secondes\u202f: "
                        + "elle calcule trop avant même de lire une ligne."
                )
            );
            return [];
        }
        catch (DuckDBException fault)
        {
            aside.Renew();
            faults.Add(NotExecutable(rule, fault.Message));
            return [];
        }

        string[] names = [.. columns.Select(column => column.Name)];
        faults.AddRange([.. Missing(rule, names), .. Unknown(rule, names), .. Mistyped(rule, columns)]);
        if (rule.Measure is not null != names.Contains("measure"))
            faults.Add(
                Fault(rule, "measure", "«\u202fmeasure\u202f» dans l’en-tête et la colonne measure vont ensemble.")
            );
        return names;
    }

    private static RuleFault NotExecutable(Rule rule, string message)
    {
        var line = ErrorLine().Match(message) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 1
            : 0;
        var firstLine = message.Split('\n')[0].Trim();
        return new RuleFault(
            rule.File,
            rule.SqlLine + line,
            "sql",
            $"la requête ne peut pas être exécutée ({firstLine})."
        );
    }

    private static IEnumerable<RuleFault> Missing(Rule rule, string[] names) =>
        Required
            .Except(names)
            .Select(column =>
                Fault(
                    rule,
                    "columns",
                    $"il manque la colonne «\u202f{column}\u202f»\u202f; une règle rend {string.Join(", ", Required)}, "
                        + $"et au choix {string.Join(", ", Optional)}."
                )
            );

    private static IEnumerable<RuleFault> Unknown(Rule rule, string[] names) =>
        names
            .Where(column => !Required.Contains(column) && !Optional.Contains(column))
            .Select(column =>
                Fault(
                    rule,
                    "columns",
                    $"la colonne «\u202f{column}\u202f» n’est pas attendue\u202f; "
                        + $"au choix\u202f: {string.Join(", ", Optional)}."
                )
            );

    private static IEnumerable<RuleFault> Mistyped(Rule rule, IEnumerable<(string Name, string Type)> columns) =>
        columns
            .Where(column => !HasExpectedType(column.Name, column.Type))
            .Select(column =>
                Fault(
                    rule,
                    "types",
                    $"la colonne «\u202f{column.Name}\u202f» est de type {column.Type}\u202f; "
                        + "attendu\u202f: conforming BOOLEAN, row BIGINT, detail, period, site et service VARCHAR, "
                        + "measure numérique."
                )
            );

    // An untyped NULL is described as INTEGER; what is not text becomes text when the answers are read.
    private static bool HasExpectedType(string column, string type) =>
        column switch
        {
            "conforming" => type is "BOOLEAN" or "\"NULL\"",
            "row" => type is "BIGINT" or "HUGEINT" or "INTEGER" or "\"NULL\"",
            "detail" or "period" or "site" or "service" => type is "VARCHAR" or "INTEGER" or "\"NULL\"",
            "measure" => type.StartsWith("DECIMAL", StringComparison.Ordinal)
                || type is "BIGINT" or "HUGEINT" or "INTEGER" or "DOUBLE",
            _ => true,
        };

    private static RuleFault Fault(Rule rule, string code, string message) =>
        new(rule.File, rule.SqlLine, code, message);

    [GeneratedRegex("LINE ([0-9]+):", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ErrorLine();
}
