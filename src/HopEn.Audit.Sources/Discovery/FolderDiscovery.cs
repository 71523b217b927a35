using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.National;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>Looks at whatever is in a folder and tells what it is.</summary>
/// <param name="dataset">An empty dataset to count in; it must be thrown away afterwards.</param>
/// <param name="cancellation">Stops between two files.</param>
public sealed class FolderDiscovery(Dataset dataset, CancellationToken cancellation)
{
    private const int SampleSize = 400;
    private const int Deepest = 8;

    // What this tool itself writes in a dossier.
    private static readonly string[] Written = ["rapports", "demandes", "feuilles-de-visite"];

    private static readonly string[] Passed = [".yml", ".yaml", ".md", ".pdf", ".docx", ".log", ".key", ".html.part"];

    private readonly Dictionary<SourceKind, Dictionary<string, long>> finess = [];

    /// <summary>Looks at the files of a folder and of the folders under it; links are not followed.</summary>
    /// <param name="folder">Folder.</param>
    /// <param name="progress">Told before each file.</param>
    /// <exception cref="UsageException">The folder doesn't exist or holds no file.</exception>
    public FolderContents Look(string folder, IProgress<AuditProgress>? progress)
    {
        if (!Directory.Exists(folder))
            throw new UsageException(
                $"Le dossier «\u202f{folder}\u202f» n’existe pas\u202f: donnez le répertoire où se trouvent les exports."
            );
        var files = Files(folder);
        if (files.Count == 0)
            throw new UsageException(
                $"Le dossier «\u202f{folder}\u202f» ne contient aucun fichier\u202f: déposez-y les exports, puis relancez «\u202fhopen-audit init\u202f»."
            );
        var tables = new List<DiscoveredTable>();
        var copies = new SameFiles(files, cancellation);
        for (var i = 0; i < files.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new AuditProgress($"Examen de {files[i].Name}", i, files.Count));
            tables.AddRange(
                copies.Original(files[i]) is { } original
                    ?
                    [
                        DiscoveredTable.Other(
                            files[i].Name,
                            null,
                            $"copie exacte de «\u202f{original.Name}\u202f»\u202f: elle compterait deux fois"
                        ),
                    ]
                    : Look(files[i])
            );
        }

        progress?.Report(new AuditProgress("Examen terminé", files.Count, files.Count));
        var entities = Entities();
        return new FolderContents(tables, entities, Sites(entities));
    }

    private static List<SourceFile> Files(string folder)
    {
        var deep = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = Deepest,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        return
        [
            .. Directory
                .EnumerateFiles(folder, "*", deep)
                .Select(path => new SourceFile(path, Path.GetRelativePath(folder, path).Replace('\\', '/')))
                .Where(file =>
                    !file.Name.Split('/').Any(part => part.StartsWith('.'))
                    && !SourceFiles.IsLeftBehind(file.Name)
                    && !Written.Contains(file.Name.Split('/')[0])
                    && !Passed.Any(ending => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                )
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<DiscoveredTable> Look(SourceFile file)
    {
        try
        {
            if (dataset.Kinds.Find(NationalFile.KindOf(file.Path, file.Name)) is { } kind)
            {
                LoadNational(kind, file);
                return [DiscoveredTable.Other(file.Name, kind, null)];
            }

            return [.. Tables(file)];
        }
        catch (HopEnAuditException fault)
        {
            return [DiscoveredTable.Other(file.Name, null, fault.Message)];
        }
    }

    // FINESS tells which legal entity a site belongs to, and its name: it is read at once. The rest only needs its kind.
    private void LoadNational(SourceKind kind, SourceFile file)
    {
        var source = DossierSource.Plain(kind, file.Name);
        if (kind.Tables.Any(table => table.Name == "site"))
            SourceLoader.LoadFile(dataset, source, file, null, cancellation);
    }

    private IEnumerable<DiscoveredTable> Tables(SourceFile file)
    {
        var shape = TableOpener.Shape(file.Path, file.Name);
        if (shape == TableShape.Archive)
            return Members(file);
        var header = TableSniffer.HeaderLine(
            file.Path,
            file.Name,
            shape,
            null,
            dataset.Kinds,
            dataset.Options.TemporaryFolder,
            cancellation
        );
        var sheets = shape is TableShape.Workbook or TableShape.LegacyWorkbook or TableShape.XmlSpreadsheet
            ? SheetChoice.All
            : null;
        var all = new List<DiscoveredTable>();
        var format = new TableFormat(null, '"', header - 1, null, null, sheets);
        var folder = dataset.Options.TemporaryFolder;
        foreach (var table in TableOpener.Open(file.Path, file.Name, format, folder, cancellation))
            all.Add(Describe(file, table, header));
        var used = all.Where(table => table.Kind is not null).ToArray();
        if (sheets is null)
            return all;
        if (all.Count == 1)
            return [all[0] with { Sheet = null }];
        if (
            used.Length == all.Count
            && used.DistinctBy(table => (table.Kind, string.Join('\n', table.Columns.Values))).Count() == 1
        )
            return [Merged(used) with { Sheet = SheetChoice.All }];
        return used.Length > 0 ? used : all.Take(1);
    }

    // Each table of an archive has titles, headers and a kind of its own.
    private List<DiscoveredTable> Members(SourceFile archive)
    {
        var all = new List<DiscoveredTable>();
        foreach (var member in TableOpener.TablesOf(archive.Path, archive.Name))
        {
            var unpacked = Path.Combine(
                dataset.Options.TemporaryFolder,
                Path.GetRandomFileName() + Path.GetExtension(member)
            );
            Archives.UnpackMember(archive.Path, archive.Name, member, unpacked, cancellation);
            try
            {
                all.AddRange(Look(new SourceFile(unpacked, archive.Name), member));
            }
            finally
            {
                File.Delete(unpacked);
            }
        }

        var used = all.Where(table => table.Kind is not null).ToArray();
        if (used.Length == 0)
            return [.. all.Take(1).Select(table => table with { Member = null })];
        var isOneLayout =
            used.Length == all.Count
            && used.DistinctBy(table =>
                    (table.Kind, table.Sheet, table.HeaderLine, string.Join('\n', table.Columns.Values))
                )
                .Count() == 1;
        return isOneLayout ? [Merged(used) with { Member = null }] : all;
    }

    private IEnumerable<DiscoveredTable> Look(SourceFile file, string member)
    {
        try
        {
            if (TableOpener.Shape(file.Path, $"{file.Name}!{member}") == TableShape.Archive)
                return
                [
                    DiscoveredTable.Other(
                        file.Name,
                        null,
                        "une archive dans une archive\u202f: décompressez-la d’abord"
                    ) with
                    {
                        Member = member,
                    },
                ];
            return [.. Tables(file).Select(table => table with { Member = member })];
        }
        catch (HopEnAuditException fault)
        {
            return [DiscoveredTable.Other(file.Name, null, fault.Message) with { Member = member }];
        }
    }

    private static DiscoveredTable Merged(DiscoveredTable[] sheets) => DiscoveredGroup.Of(sheets).Summary;

    private DiscoveredTable Describe(SourceFile file, TableFile table, int header)
    {
        var sheet = table.Name.StartsWith(file.Name + "#", StringComparison.Ordinal)
            ? table.Name[(file.Name.Length + 1)..]
            : null;
        var sample = table
            .Records()
            .Where(record => record.Flaw is null && !TotalLine.Is(record))
            .Take(SampleSize)
            .ToArray();
        var profiles = table
            .Headers.Select(
                (name, i) =>
                    new ColumnProfile(
                        name,
                        i,
                        [.. sample.Select(record => record.Cells[i]).Where(cell => !string.IsNullOrWhiteSpace(cell))]
                    )
            )
            .Where(profile => profile.Header.Trim().Length > 0)
            .ToArray();
        var isHeadless =
            HeaderLine.LooksLikeData(table.Headers)
            || HeaderLine.IsRepeated(table.Headers, sample.Select(record => record.Cells));
        if (isHeadless || new KindGuess(dataset.Kinds).Of(profiles) is not var (kind, columns))
        {
            if (table.Fast?.Rewritten is { } copy)
                File.Delete(copy);
            return DiscoveredTable.Other(
                file.Name,
                null,
                isHeadless
                    ? "pas de ligne d’en-têtes\u202f: refaites l’export avec les noms de colonnes"
                    : "aucun contenu connu dans ses en-têtes ni dans ses premières lignes"
            ) with
            {
                Sheet = sheet,
            };
        }

        using var statistics = TableStatistics.Of(
            dataset,
            table,
            Enumerable.Range(0, table.Headers.Count),
            cancellation
        );
        try
        {
            var main = columns.GetValueOrDefault("start") ?? columns.GetValueOrDefault("sent-on");
            var (first, last) = main is null
                ? (null, null)
                : statistics.Days(main.Position, columns.GetValueOrDefault("end")?.Position);
            if (columns.TryGetValue("finess", out var site))
                Count(kind, statistics.FinessNumbers(site.Position));
            return new DiscoveredTable(
                File: file.Name,
                Kind: kind,
                Sheet: sheet,
                HeaderLine: header,
                Encoding: table.Facts.Encoding.Label(),
                Rows: statistics.Rows,
                First: first,
                Last: last,
                Columns: columns.ToDictionary(pair => pair.Key, pair => pair.Value.Header, StringComparer.Ordinal),
                Ignored:
                [
                    .. profiles.Where(profile => !columns.Values.Contains(profile)).Select(profile => profile.Header),
                ],
                Missing:
                [
                    .. kind
                        .Columns.Where(column => column.Required && !columns.ContainsKey(column.Name))
                        .Select(column => column.Name),
                ],
                Values: Values(kind, columns, statistics),
                Notice: null
            )
            {
                SimilarHeaders = KindGuess.SimilarHeaders(kind, columns, profiles),
                DateOrders = columns
                    .Where(pair => KindGuess.IsDay(kind.Column(pair.Key)!))
                    .ToDictionary(
                        pair => pair.Key,
                        pair => statistics.Order(pair.Value.Position),
                        StringComparer.Ordinal
                    ),
            };
        }
        finally
        {
            if (table.Fast?.Rewritten is { } copy)
                File.Delete(copy);
        }
    }

    private static Dictionary<string, IReadOnlyList<DiscoveredValue>> Values(
        SourceKind kind,
        IReadOnlyDictionary<string, ColumnProfile> columns,
        TableStatistics statistics
    )
    {
        var values = new Dictionary<string, IReadOnlyList<DiscoveredValue>>(StringComparer.Ordinal);
        foreach (var column in kind.Columns.Where(column => column.Codes.Count > 0 && columns.ContainsKey(column.Name)))
        {
            values[column.Name] =
            [
                .. statistics
                    .Values(columns[column.Name].Position)
                    .Where(pair => pair.Value != columns[column.Name].Header.Trim())
                    .Select(pair =>
                    {
                        var (code, certain) = CodeVocabulary.Of(column, pair.Value);
                        return new DiscoveredValue(pair.Value, pair.Count, code, certain);
                    }),
            ];
        }

        return values;
    }

    private void Count(SourceKind kind, IEnumerable<(string Finess, long Count)> numbers)
    {
        if (!finess.TryGetValue(kind, out var counts))
            finess[kind] = counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (number, count) in numbers)
            counts[number] = counts.GetValueOrDefault(number) + count;
    }

    // The structure file says best what belongs to the establishment; mailboxes and stays may name others.
    private Dictionary<string, long> Named() =>
        dataset
            .Kinds.Tabular.Where(finess.ContainsKey)
            .Select(kind => finess[kind])
            .FirstOrDefault(counts => counts.Count > 0)
        ?? [];

    private List<FinessEntity> Sites(List<FinessEntity> entities)
    {
        if (entities.Count == 0)
            return [.. Named().OrderByDescending(pair => pair.Value).Select(pair => new FinessEntity(pair.Key, null))];
        var own = string.Join(", ", entities.Select(entity => SqlLiteral.Text(entity.Finess)));
        return
        [
            .. dataset.Query(
                $"SELECT finess, name FROM site WHERE is_open AND ej_finess IN ({own}) ORDER BY finess",
                reader => new FinessEntity(reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1))
            ),
        ];
    }

    private List<FinessEntity> Entities()
    {
        var named = Named();
        if (named.Count == 0)
            return [];
        var weights = string.Join(", ", named.Select(pair => $"({SqlLiteral.Text(pair.Key)}, {pair.Value})"));
        return
        [
            .. dataset.Query(
                $"""
                SELECT s.ej_finess, any_value(l.name), sum(w.n) AS n
                FROM (VALUES {weights}) w(finess, n)
                JOIN (SELECT finess, ej_finess FROM site UNION SELECT finess, finess FROM legal_entity) s USING (finess)
                LEFT JOIN legal_entity l ON l.finess = s.ej_finess
                WHERE s.ej_finess IS NOT NULL
                GROUP BY 1
                ORDER BY n DESC, 1
                """,
                reader => new FinessEntity(reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1))
            ),
        ];
    }
}
