using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources;

/// <summary>Reads again, in the hospital's own files, the keys and units of given lines.</summary>
/// <remarks>
/// The one way by which a patient key leaves the readers, asked for by the user, for a list that stays in the dossier. Only the
/// columns named here are ever read: no name, no birth date, no matricule, not even when a matricule is used as a key.
/// </remarks>
/// <param name="temporaryFolder">Private folder for what must be unpacked.</param>
/// <param name="kinds">The kinds of source.</param>
/// <param name="cancellation">Stops between two files.</param>
public sealed partial class OriginalRows(string temporaryFolder, SourceKinds kinds, CancellationToken cancellation)
{
    /// <summary>Columns that may be copied: keys and units.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "patient",
        "encounter",
        "uf",
        "service",
        "finess",
        "address",
    ];

    /// <summary>What stands for a matricule found where a key was expected.</summary>
    public const string MaskedMatricule = "(INS masqué)";

    /// <summary>What stands for a cell that is not what its column should hold.</summary>
    public const string Masked = "(valeur masquée)";

    /// <summary>Reads the lines.</summary>
    /// <param name="dossier">Dossier.</param>
    /// <param name="lines">Lines wanted, by name of file as the ledger gives it.</param>
    /// <returns>Per line, the cells of <see cref="Columns"/>, empty when the file has no such column.</returns>
    public IReadOnlyDictionary<(string File, long Line), IReadOnlyList<string>> Read(
        Dossier dossier,
        IReadOnlyDictionary<string, HashSet<long>> lines
    )
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(lines);
        var rows = new Dictionary<(string, long), IReadOnlyList<string>>();
        foreach (var source in dossier.Sources.Where(source => source.Kind.IsTabular))
        {
            var format = TableFormat.Of(source);
            var named = SourceFiles
                .Of(dossier, source)
                .Where(file => lines.Keys.Any(name => name.StartsWith(file.Name, StringComparison.Ordinal)));
            foreach (var file in named)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var table in TableOpener.Open(file.Path, file.Name, format, temporaryFolder, cancellation))
                    Read(table, source, lines, rows);
            }
        }

        return rows;
    }

    private void Read(
        TableFile table,
        DossierSource source,
        IReadOnlyDictionary<string, HashSet<long>> lines,
        Dictionary<(string, long), IReadOnlyList<string>> rows
    )
    {
        if (table.Fast?.Rewritten is { } copy)
            File.Delete(copy);
        if (!lines.TryGetValue(table.Name, out var wanted))
            return;
        var positions = HeaderMatch.Match(table, source, kinds);
        foreach (var record in table.Records().Where(record => record.Flaw is null && wanted.Contains(record.Line)))
        {
            rows[(table.Name, record.Line)] =
            [
                .. Columns.Select(column =>
                    positions.TryGetValue(column, out var position)
                        ? Copied(column, record.Cells[position].Trim())
                        : string.Empty
                ),
            ];
        }
    }

    // A wrong key does not make a matricule less personal: its form is enough, with or without the key, bare or as an address.
    private static string Copied(string column, string cell) =>
        cell.Length == 0 ? cell
        : Matricule().IsMatch(cell) ? MaskedMatricule
        : IsExpected(column, cell) ? cell
        : Masked;

    // A header says what a column should hold, not what it holds: a name or a birth date under « IPP » is no key.
    private static bool IsExpected(string column, string cell) =>
        column switch
        {
            "patient" or "encounter" => Key().IsMatch(cell)
                && !(cell.AsSpan().ContainsAny("/-. ") && Discovery.ContentProbe.Is(Discovery.ContentClass.Date, cell)),
            "address" => cell.Contains('@'),
            "finess" => cell.Any(char.IsAsciiDigit) && cell.Length <= 16,
            _ => true,
        };

    // Every numbering has digits; no name has.
    [GeneratedRegex(
        @"^(?=[^0-9]*[0-9])[A-Za-z0-9._/\-]{1,128}$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Key();

    [GeneratedRegex(
        @"^\s*[1-478]\s?\d{2}\s?(0[1-9]|1[0-2]|[2-9]\d)\s?(\d{2}|2[ABab])\s?\d{3}\s?\d{3}(\s?\d{2})?\s*(@.*)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Matricule();
}
