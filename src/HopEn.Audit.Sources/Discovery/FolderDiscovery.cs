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
    private const int Deepest = 8;

    // What this tool itself writes in a dossier.
    private static readonly string[] Written = ["rapports", "demandes", "feuilles-de-visite"];

    private static readonly string[] Passed = [".yml", ".yaml", ".md", ".pdf", ".docx", ".log", ".key", ".html.part"];

    private readonly NamedEstablishments establishments = new(dataset);

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
                            files[i],
                            null,
                            $"copie exacte de «\u202f{original.Name}\u202f»\u202f: elle compterait deux fois"
                        ),
                    ]
                    : Look(files[i])
            );
        }

        progress?.Report(new AuditProgress("Examen terminé", files.Count, files.Count));
        var entities = establishments.Entities();
        return new FolderContents(tables, entities, establishments.Sites(entities));
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
                .Select(path => SourceFile.In(folder, path))
                .Where(file =>
                    !file.Listed.Split('/').Any(part => part.StartsWith('.'))
                    && !SourceFiles.IsLeftBehind(file.Listed)
                    && !Written.Contains(file.Listed.Split('/')[0])
                    && !Passed.Any(ending => file.Listed.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                )
                .OrderBy(file => file.Listed, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<DiscoveredTable> Look(SourceFile file)
    {
        try
        {
            if (dataset.Kinds.Find(NationalFile.KindOf(file.Path, file.Name)) is { } kind)
            {
                LoadNational(kind, file);
                return [DiscoveredTable.Other(file, kind, null)];
            }

            return [.. Tables(file)];
        }
        catch (HopEnAuditException fault) when (fault is not MessageException)
        {
            return [DiscoveredTable.Other(file, null, fault.Message)];
        }
    }

    // FINESS tells which legal entity a site belongs to, and its name: it is read at once. The rest only needs its kind.
    private void LoadNational(SourceKind kind, SourceFile file)
    {
        var source = DossierSource.Plain(kind, file.Listed);
        if (kind.Tables.Any(table => table.Name == "site"))
            SourceLoader.LoadFile(dataset, source, file, cancellation);
    }

    private IEnumerable<DiscoveredTable> Tables(SourceFile file)
    {
        var shape = TableOpener.Shape(file.Path, file.Name);
        if (shape == TableShape.Archive)
            return Members(file);
        if (shape == TableShape.Gzip)
            return Unzipped(file);
        var header = TableSniffer.HeaderLine(
            file.Path,
            file.Name,
            shape,
            sheet: null,
            kinds: dataset.Kinds,
            temporaryFolder: dataset.Options.TemporaryFolder,
            cancellation: cancellation
        );
        var sheets = shape
            is TableShape.Workbook
                or TableShape.LegacyWorkbook
                or TableShape.XmlSpreadsheet
                or TableShape.OpenDocument
            ? SheetChoice.All
            : null;
        var all = new List<DiscoveredTable>();
        var format = new TableFormat(null, '"', header - 1, null, null, sheets);
        var folder = dataset.Options.TemporaryFolder;
        var description = new TableDescription(dataset, establishments, cancellation);
        foreach (var table in TableOpener.Open(file.Path, file.Name, format, folder, cancellation))
            all.Add(description.Of(file, table, header));
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

    private List<DiscoveredTable> Unzipped(SourceFile file)
    {
        using var unpacked = UnpackedFile.OfGzip(file.Path, file.Name, dataset.Options.TemporaryFolder, cancellation);
        return TableOpener.Shape(unpacked.Path, file.Name) is TableShape.Archive or TableShape.Gzip
            ? throw UnpackedFile.Nested(file.Name)
            : [.. Tables(file with { Path = unpacked.Path })];
    }

    // Each table of an archive has titles, headers and a kind of its own.
    private List<DiscoveredTable> Members(SourceFile archive)
    {
        var (all, folder) = (new List<DiscoveredTable>(), dataset.Options.TemporaryFolder);
        foreach (var member in TableOpener.TablesOf(archive.Path, archive.Name))
        {
            using var unpacked = UnpackedFile.OfMember(archive.Path, archive.Name, member, folder, cancellation);
            all.AddRange(Look(archive with { Path = unpacked.Path }, member));
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
                        file,
                        null,
                        "une archive dans une archive\u202f: décompressez-la d’abord"
                    ) with
                    {
                        Member = member,
                    },
                ];
            return [.. Tables(file).Select(table => table with { Member = member })];
        }
        catch (HopEnAuditException fault) when (fault is not MessageException)
        {
            return [DiscoveredTable.Other(file, null, fault.Message) with { Member = member }];
        }
    }

    private static DiscoveredTable Merged(DiscoveredTable[] sheets) => DiscoveredGroup.Of(sheets).Summary;
}
