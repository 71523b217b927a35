using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources.National;

/// <summary>
/// Reads the historic FINESS CSV cs1100502 (32 positions, no header, first line « finess;etalab;n;date ») and the
/// structure lines of cs1100507. Open sites only; no legal status.
/// </summary>
/// <remarks>The encoding is disputed (latin-1, Windows, UTF-8 are all claimed): the bytes decide.</remarks>
public sealed partial class FinessCsvReader(Dataset dataset, CancellationToken cancellation)
{
    private const int Positions = 32;

    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy"];

    private static readonly TableFormat Format = new(
        ';',
        null,
        1,
        [.. Enumerable.Range(0, Positions).Select(i => $"position {i}")]
    );

    /// <summary>Loads the file.</summary>
    public void Load(DossierSource source, string path, string name)
    {
        ArgumentNullException.ThrowIfNull(source);
        var first = FirstLine(path);
        if (!Opening().IsMatch(first))
        {
            throw new SourceUnreadableException(
                $"Le fichier «\u202f{name}\u202f» n’est pas l’extraction FINESS des établissements (cs1100502)\u202f: "
                    + $"sa première ligne devrait commencer par «\u202ffiness;etalab\u202f». Téléchargez-la de nouveau."
            );
        }

        // A spreadsheet that saved it again may have changed the separator and the writing of the day.
        var separator = first.TrimStart('"')["finess".Length..].TrimStart('"')[0];
        var format = Format with { Separator = separator };
        var table = TextTable.Open(path, name, format, dataset.Options.TemporaryFolder, cancellation);
        var parts = first.Replace("\"", string.Empty, StringComparison.Ordinal).Split(separator);
        var (date, origin) =
            parts.Length > 3
            && source.Date is null
            && DateOnly.TryParseExact(
                parts[3].Trim(),
                Days,
                System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.None,
                out var written
            )
                ? (written, DateCodes.FirstLine)
                : FileDate.Of(name, source, table.ModifiedOn);
        VerifiedLoad.Run(
            dataset,
            table,
            [.. Enumerable.Range(0, Positions)],
            look: null,
            (relation, _) => Statement(relation),
            relation => new LoadedFile(
                Table: "site",
                Kind: source.Kind.Code,
                File: name,
                Sha256: table.Facts.Sha256,
                Encoding: table.Facts.Encoding.Label(),
                System: source.System,
                Domain: null,
                IsShared: false,
                FirstLine: relation.FirstLine,
                LineJumps: relation.Jumps,
                DataDate: date,
                DateOrigin: origin
            ),
            cancellation
        );
        dataset.Columns.Declare("site", source.Kind.Code, "finess", "ej", "name", "category");
    }

    [GeneratedRegex("^\"?finess\"?[;,\t|]\"?etalab", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Opening();

    private static string FirstLine(string path)
    {
        using var reader = new StreamReader(SourceBytes.Open(path));
        return reader.ReadLine() ?? string.Empty;
    }

    // Locations of cs1100507 follow the structures: leaving them out shifts no line.
    private static string Statement(TableRelation relation) =>
        $"""
            INSERT INTO raw.site
            WITH part AS (
                SELECT *, finess_part(c1) AS site_part, finess_part(c2) AS entity_part
                FROM {CellStages.Visible(relation, Enumerable.Range(0, Positions))}
                WHERE c0 IS DISTINCT FROM 'geolocalisation'
            ), squeeze AS (
                SELECT *, squeezed(site_part) AS site_packed, squeezed(entity_part) AS entity_packed FROM part
            ), cell AS (
                SELECT *, finess_repaired(site_packed) AS site, finess_repaired(entity_packed) AS entity FROM squeeze
            )
            SELECT
                CASE WHEN finess_shaped(site) THEN site END,
                CASE WHEN finess_shaped(entity) THEN entity END,
                coalesce(clean(c4), clean(c3)), clean(c18), clean(c26),
                nullif(french_date(c28), DATE '1900-01-01'), NULL, true, 'csv',
                CASE
                    -- A spreadsheet leaves out the separators of the last empty cells.
                    WHEN flaw IS NOT NULL AND NOT (flaw = 'missing-cells' AND c18 IS NOT NULL) OR c0 <> 'structureet' THEN 'record'
                    WHEN NOT coalesce(finess_shaped(site), false) THEN 'malformed|finess'
                END
            FROM cell
            """;
}
