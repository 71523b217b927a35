using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Cells;

namespace HopEn.Audit.Sources.Tables;

/// <summary>
/// Fills the <c>read.sql</c> of a kind: the INSERT that turns a table of an export into rows, flags computed, keys
/// salted.
/// </summary>
/// <remarks>
/// What a dossier does not map leaves the statement before DuckDB sees it, since a macro is planned even for nothing: that is why the
/// SQL is a template and no plain statement. Its places, in braces: <c>cells</c> and <c>found</c> (the first stages, without and with
/// the FINESS looked at); <c>if column: sql | TYPE</c>; <c>code column</c>; <c>has column</c>; the salted keys <c>patient: sql</c>,
/// <c>other-patient: sql</c>, <c>stay: sql</c>, <c>document: sql</c> in the domains of the source, <c>ins: sql</c> and
/// <c>key name: sql</c>; <c>document-type</c>; and in the reject code that <c>reject</c> opens, <c>missing columns</c>
/// and <c>unread column read code</c>.
/// </remarks>
/// <param name="dataset">Dataset to fill.</param>
/// <param name="source">Source of the table.</param>
/// <param name="columns">Columns of the table.</param>
/// <param name="isSecond">Whether a code that is not mapped leaves its cell empty, in a column that may be.</param>
internal sealed partial class ReadTemplate(Dataset dataset, DossierSource source, ColumnSql columns, bool isSecond)
{
    /// <summary>The statement.</summary>
    /// <param name="dataset">Dataset to fill.</param>
    /// <param name="source">Source of the table.</param>
    /// <param name="columns">Columns of the table.</param>
    /// <param name="relation">The table's relation.</param>
    /// <param name="isSecond">Whether it is the second reading, that of <see cref="SecondLook"/>.</param>
    public static string Statement(
        Dataset dataset,
        DossierSource source,
        ColumnSql columns,
        TableRelation relation,
        bool isSecond
    ) => new ReadTemplate(dataset, source, columns, isSecond).Fill(Text(source.Kind), relation);

    /// <summary>The columns of a kind that a row is rejected for: <c>date</c> gives those that hold moments.</summary>
    /// <param name="kind">Kind.</param>
    /// <param name="code">Reject code.</param>
    public static IReadOnlyList<string> Rejects(SourceKind kind, string code) =>
        [
            .. Place()
                .Matches(Text(kind))
                .Where(place => place.Groups["name"].Value == "unread")
                .Select(place => place.Groups["rest"].Value.Split(' '))
                .Where(parts => parts[^1] == code)
                .Select(parts => parts[0]),
        ];

    private static string Text(SourceKind kind) =>
        kind.ReadSql ?? throw new InvalidOperationException($"The kind {kind} has columns and no read.sql.");

    /// <summary>Fills the places of a template.</summary>
    public string Fill(string template, TableRelation relation) =>
        Place().Replace(template, match => Fill(match.Groups["name"].Value, match.Groups["rest"].Value, relation));

    private string Fill(string name, string rest, TableRelation relation)
    {
        // « 012.0 » opens with a zero once it is read.
        var mayHaveZeros = (relation.Noise & (CellNoise.LeadingZeros | CellNoise.Displayed)) != CellNoise.None;
        string Number(string domain) => dataset.Pseudonyms.NumberSql(domain, rest, mayHaveZeros);
        return name switch
        {
            "cells" => columns.Cells(relation),
            "found" => columns.Finess(columns.Cells(relation)),
            "if" => Mapped(rest),
            "code" => columns.Code(rest),
            "has" => columns.Has(rest),
            "patient" => Number("patient:" + source.Domain),
            "other-patient" => Number("patient:" + (source.OtherDomain ?? source.Domain)),
            "stay" => Number("encounter:" + source.EncounterDomain),
            "document" => Number("document:" + source.Domain),
            "ins" => Ins(rest),
            "document-type" => DocumentType(),
            "reject" => columns.Reject(relation.Noise),
            "missing" => ColumnSql.Missing(rest.Split(' ')),
            "unread" when rest.Split(' ') is [var column, var read, var code] => Unread(column, read, code),
            _ when name.StartsWith(KeyPrefix, StringComparison.Ordinal) => dataset.Pseudonyms.KeySql(
                name[KeyPrefix.Length..],
                rest
            ),
            _ => throw new InvalidOperationException(
                $"The read.sql of the kind {source.Kind} has an unknown place: {name} {rest}."
            ),
        };
    }

    private const string KeyPrefix = "key ";

    private string Unread(string column, string read, string code) =>
        isSecond && code == RejectCodes.UnknownCode && source.Kind.Column(column) is { Required: false }
            ? string.Empty
            : ColumnSql.Unread(column, read, code);

    private string Mapped(string rest)
    {
        var (colon, bar) = (
            rest.IndexOf(": ", StringComparison.Ordinal),
            rest.LastIndexOf(" | ", StringComparison.Ordinal)
        );
        return columns.Read(rest[..colon], rest[(colon + 2)..bar], rest[(bar + 3)..]);
    }

    // What has neither the form of a matricule nor that of a hash is no key.
    private string Ins(string cell) =>
        columns.Read(
            "matricule",
            $"CASE WHEN ins_form_valid({cell}, ins_digits({cell}), try_cast(ins_digits({cell}) AS BIGINT)) "
                + $"OR hashed_key({cell}) THEN {dataset.Pseudonyms.KeySql("ins", cell)} END",
            "UBIGINT"
        );

    // Codes are kept as they are; a label is looked up only when there is no code. An unknown type is no reason to lose a message.
    private string DocumentType() =>
        "CASE WHEN document_code_shaped(type) THEN upper(type) "
        + "WHEN document_code_shaped(split_part(type, ' ', 1)) THEN upper(split_part(type, ' ', 1)) "
        + $"ELSE {columns.Code("type")} END";

    [GeneratedRegex(
        @"\{(?<name>key [a-z-]+|[a-z-]+):? ?(?<rest>[^{}]*)\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Place();
}
