using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources.National;

/// <summary>
/// Reads Extraction_Correspondance_MSSante: UTF-8, « | », no quoting, 31 columns matched by name (case, accents and the
/// suffix « structure BAL » ignored), by position when the names are not found.
/// </summary>
/// <remarks>Only the columns the audit needs are read: the professionals' names never enter the dataset.</remarks>
public sealed class DirectoryReader(Dataset dataset, CancellationToken cancellation)
{
    private const int Columns = 31;

    private static readonly (string Name, string Header, int Position)[] Needed =
    [
        ("type", "type de bal", 0),
        ("address", "adresse bal", 1),
        ("rpps_kind", "type identifiant pp", 2),
        ("rpps", "identifiant pp", 3),
        ("structure_kind", "type identifiant structure", 5),
        ("structure", "identification structure", 6),
        ("service", "service de rattachement", 7),
        ("structure_name", "raison sociale structure bal", 18),
    ];

    /// <summary>Loads the extraction, plain or zipped.</summary>
    public void Load(DossierSource source, string path, string name)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = path;
        var label = name;
        if (Archives.IsZip(path))
        {
            text = Path.Combine(dataset.Options.TemporaryFolder, $"extraction-{Path.GetRandomFileName()}.txt");
            label = $"{name}!{Archives.UnpackZip(path, name, ".txt", text, cancellation)}";
        }

        var table = TextTable.Open(
            text,
            label,
            new TableFormat('|', null, 0, null),
            dataset.Options.TemporaryFolder,
            cancellation
        );
        var (date, origin) = FileDate.Of(label, source, FileTime.ModifiedOn(path));
        var columns = Positions(table, label);
        VerifiedLoad.Run(
            dataset,
            table,
            columns,
            look: null,
            (relation, _) => Statement(columns, relation),
            relation => new LoadedFile(
                Table: "directory_mailbox",
                Kind: source.Kind.Code,
                File: label,
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
        dataset.Columns.Declare("directory_mailbox", source.Kind.Code, "type", "address", "finess", "service", "rpps");
        if (text != path)
            File.Delete(text);
    }

    // A column added, moved, or an empty one after the last: names tell. Positions are believed only when nothing else moved.
    private static int[] Positions(TableFile table, string label)
    {
        var headers = table
            .Headers.Select(header =>
                HeaderMatch.Fold(header).Replace(" structure bal", string.Empty, StringComparison.Ordinal)
            )
            .ToArray();
        var found = Needed
            .Select(needed =>
                Array.IndexOf(headers, needed.Header.Replace(" structure bal", string.Empty, StringComparison.Ordinal))
            )
            .ToArray();
        if (Array.TrueForAll(found, position => position >= 0))
            return found;
        var nothingMoved =
            table.Headers.Count(header => header.Length > 0) == Columns
            && Needed.Zip(found).All(pair => pair.Second < 0 || pair.Second == pair.First.Position);
        if (nothingMoved)
            return [.. Needed.Select(needed => needed.Position)];
        var missing = Needed.Where((_, i) => found[i] < 0).Select(needed => $"«\u202f{needed.Header}\u202f»");
        throw new SourceUnreadableException(
            $"Le fichier «\u202f{label}\u202f» n’est pas l’extraction MSSanté de l’Annuaire Santé\u202f: parmi ses "
                + $"{table.Headers.Count} colonne(s) séparées par «\u202f|\u202f» (au lieu de {Columns}), il manque "
                + $"{string.Join(", ", missing)}. Téléchargez «\u202fExtraction_Correspondance_MSSante\u202f»."
        );
    }

    private static string Statement(int[] positions, TableRelation relation)
    {
        string Column(int index) => "c" + positions[index].ToString(System.Globalization.CultureInfo.InvariantCulture);
        var (type, address, rppsKind, rpps) = (Column(0), Column(1), Column(2), Column(3));
        var (structureKind, structure, service, structureName) = (Column(4), Column(5), Column(6), Column(7));
        return $"""
            INSERT INTO raw.directory_mailbox
            WITH cell AS (
                SELECT
                    upper(clean({type})) AS type, lower(clean({address})) AS address,
                    {rppsKind} AS rpps_kind, squeezed({rpps}) AS rpps,
                    folded({structureKind}) AS structure_kind, squeezed({structure}) AS structure,
                    clean({service}) AS service, clean({structureName}) AS structure_name, flaw
                FROM {CellStages.Visible(relation, positions)}
            ), repaired AS (
                SELECT
                    *,
                    CASE
                        WHEN coalesce(structure_kind, '') IN ('', '1', '5', '6', 'finess')
                            OR length(structure) = 10 AND structure[1] = '1'
                            THEN finess_repaired(structure)
                    END AS candidate
                FROM cell
            ), shaped AS (
                SELECT *, CASE WHEN finess_shaped(candidate) THEN candidate END AS valid FROM repaired
            )
            SELECT address, split_part(address, '@', 2), CASE WHEN type IN ('PER', 'ORG', 'APP', 'CAB') THEN type END,
                CASE WHEN rpps_kind IN ('0', 'ADELI') THEN 'missing' ELSE rpps_state(rpps) END,
                CASE
                    WHEN structure IS NULL THEN NULL
                    WHEN valid IS NOT NULL THEN 'finess'
                    WHEN structure_kind IN ('3', 'siret') THEN 'siret'
                    WHEN structure_kind IN ('2', 'siren') THEN 'siren'
                    WHEN structure_kind IN ('4', 'rpps') THEN 'rpps'
                    ELSE 'other'
                END,
                valid, service, structure_name, rpps_number(rpps),
                CASE WHEN flaw IS NOT NULL OR address IS NULL THEN 'record' END
            FROM shaped
            """;
    }
}
