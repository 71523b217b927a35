using System.Globalization;
using System.Text;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Files;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.Csv;
using HopEn.Audit.Sources;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Commands;

/// <summary>A list of the hospital's own keys to go over: its place in the dossier, its rows, its file.</summary>
internal static class WorklistFile
{
    private static readonly string[] Header =
    [
        "UF",
        "Service",
        "FINESS",
        "Patient",
        "Venue",
        "BAL",
        "Constat",
        "Fichier",
        "Ligne",
    ];

    private static readonly Dictionary<string, int> Positions = OriginalRows
        .Columns.Select((column, index) => (column, index))
        .ToDictionary(pair => pair.column, pair => pair.index, StringComparer.Ordinal);

    /// <summary>Where a list asked for goes.</summary>
    /// <exception cref="UsageException">It would leave the folder, or take the place of a file that is no list.</exception>
    public static string Target(Dossier dossier, string output)
    {
        var root = Path.GetFullPath(dossier.Folder);
        var path = Path.GetFullPath(Path.Combine(root, output));
        if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || LeavesByLink(root, path))
        {
            throw new UsageException(
                $"«\u202f{output}\u202f» sort du dossier\u202f: une liste de travail contient des numéros de patients, "
                    + $"elle ne s’écrit que dans «\u202f{dossier.Folder}\u202f»."
            );
        }

        if (!File.Exists(path) || FirstLine(path, output) == string.Join(';', Header))
            return path;
        throw new UsageException(
            $"«\u202f{output}\u202f» existe déjà et n’est pas une liste de travail\u202f: "
                + "donnez un autre nom, pour ne pas écraser un de vos fichiers."
        );
    }

    private static bool LeavesByLink(string root, string path)
    {
        for (
            var folder = Path.GetDirectoryName(path);
            folder is not null && folder.Length > root.Length;
            folder = Path.GetDirectoryName(folder)
        )
        {
            if (new DirectoryInfo(folder).LinkTarget is not null)
                return true;
        }

        return new FileInfo(path).LinkTarget is not null;
    }

    private static string? FirstLine(string path, string output)
    {
        try
        {
            using var reader = new StreamReader(SharedFile.OpenRead(path));
            return reader.ReadLine();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"«\u202f{output}\u202f» existe déjà et ne peut pas être lu\u202f: "
                    + "vérifiez vos droits et qu’il n’est pas ouvert ailleurs, ou donnez un autre nom.",
                fault
            );
        }
    }

    /// <summary>The lines of the exports that failed a rule, as the hospital wrote them, sorted by unit.</summary>
    public static List<string[]> Rows(Dossier dossier, RuleResult result, CancellationToken cancellation)
    {
        var located = result
            .Evidence.Samples.Where(evidence => evidence.Origin is FileOrigin { Line: not null })
            .Select(evidence => (Evidence: evidence, Origin: (FileOrigin)evidence.Origin!))
            .Select(one => (one.Evidence, one.Origin.File, Line: one.Origin.Line!.Value))
            .ToArray();
        var lines = located
            .GroupBy(one => one.File, StringComparer.Ordinal)
            .ToDictionary(file => file.Key, file => file.Select(one => one.Line).ToHashSet(), StringComparer.Ordinal);
        using var temporary = PrivateFolder.Create();
        var originals = new OriginalRows(temporary.Path, ShippedKinds.All, cancellation).Read(dossier, lines);
        return
        [
            .. located
                .Where(one => originals.ContainsKey((one.File, one.Line)))
                .Select(one =>
                {
                    var cells = originals[(one.File, one.Line)];
                    string Cell(string column) => cells[Positions[column]];
                    var service = Cell("service");
                    return (string[])
                        [
                            Cell("uf"),
                            service.Length > 0 ? service : one.Evidence.Service ?? string.Empty,
                            Cell("finess"),
                            Cell("patient"),
                            Cell("encounter"),
                            Cell("address"),
                            one.Evidence.Text,
                            one.File,
                            one.Line.ToString(CultureInfo.InvariantCulture),
                        ];
                })
                .OrderBy(row => row[0], StringComparer.Ordinal)
                .ThenBy(row => row[1], StringComparer.Ordinal)
                .ThenBy(row => row[3], StringComparer.Ordinal),
        ];
    }

    /// <summary>Writes them, for the owner of the file only.</summary>
    public static void Write(string target, List<string[]> rows)
    {
        var text = new StringBuilder();
        text.AppendJoin(';', Header).Append("\r\n");
        foreach (var row in rows)
            text.AppendJoin(';', row.Select(FindingsCsv.Cell)).Append("\r\n");
        WholeFile.Write(
            target,
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())],
            ownerOnly: true
        );
    }
}
