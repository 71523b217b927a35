using System.CommandLine;
using System.Text;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.Csv;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Run;
using HopEn.Audit.Sources;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>worklist DOSSIER RULE</c>: the one command that writes the hospital's own keys, in the dossier only.</summary>
internal static class WorklistCommand
{
    private const int MostRows = 200_000;

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

    private const string LogName = "worklist.log";

    private static readonly Dictionary<string, int> Positions = OriginalRows
        .Columns.Select((column, index) => (column, index))
        .ToDictionary(pair => pair.column, pair => pair.index, StringComparer.Ordinal);

    public static Command Create(Session session)
    {
        var dossier = new Argument<string>("DOSSIER")
        {
            Description = "Dossier qui contient dossier.yml et les exports",
        };
        var rule = new Argument<string>("RÈGLE") { Description = "Règle dont on veut corriger les échecs" };
        var output = new Option<string>("--output")
        {
            Description = "Fichier CSV à écrire, dans le dossier",
            HelpName = "FICHIER",
            Required = true,
        };
        var memory = CommonOptions.Memory();
        var cache = CommonOptions.Cache();
        var noCache = CommonOptions.NoCache();
        var rules = CommonOptions.Rules();
        var quiet = CommonOptions.Quiet();
        var command = new Command(
            "worklist",
            "Écrit la liste de travail d’une règle\u202f: les numéros de patients et de venues à reprendre, triés par unité. Elle reste dans le dossier."
        )
        {
            dossier,
            rule,
            output,
            memory,
            cache,
            noCache,
            rules,
            quiet,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var read = DossierReader.Read(parsed.GetValue(dossier)!, ShippedKinds.All);
                var target = Target(read, parsed.GetValue(output)!);
                var request = new AuditRequest
                {
                    Dossier = parsed.GetValue(dossier),
                    Rules = CommonOptions.Folders(parsed, rules),
                    OnlyRules = [parsed.GetValue(rule)!],
                    EvidenceLimit = MostRows,
                    EachEntity = false,
                    MemoryBytes = CommonOptions.MemoryBytes(parsed, memory),
                    ReferenceCache = parsed.GetValue(noCache) ? null : session.CacheFolder(parsed.GetValue(cache)),
                    OutageCache = parsed.GetValue(noCache) ? null : session.OutageCacheFolder(parsed.GetValue(cache)),
                    PseudonymKey = session.PseudonymKey,
                };
                var events = new ConsoleEvents(new AuditDisplay(session, parsed.GetValue(quiet)));
                var report = (await new AuditRunner(session.Clock).RunAsync(request, events, cancellation))
                    .Audits[0]
                    .Outcome
                    .Report;
                var result = report.Rules is [var only, ..]
                    ? only
                    : throw new UsageException(
                        $"La règle «\u202f{parsed.GetValue(rule)}\u202f» n’est pas du programme de cet audit\u202f: «\u202fhopen-audit rules list\u202f» donne celles qui existent."
                    );
                if (result.Outcome.Missing.Count > 0)
                    throw new ConfigurationException(
                        $"La règle «\u202f{result.Id}\u202f» n’a pas pu être évaluée. {result.Outcome.Reason}"
                    );
                var rows = Rows(read, result, cancellation);
                Write(target, rows);
                Log(session, read, result.Id, rows.Count, target);
                session.Error.WriteLine(
                    "Attention\u202f: ce fichier contient des numéros de patients. Il reste dans l’établissement\u202f; supprimez-le une fois les corrections faites."
                );
                session.Output.WriteLine(
                    $"{FrenchNumbers.Plural(rows.Count, "ligne écrite", "lignes écrites")}\u202f: {target}"
                );
                if (result.Evidence.Total > MostRows)
                    session.Output.WriteLine(
                        $"La règle a {FrenchNumbers.Count(result.Evidence.Total)} échecs\u202f: seuls les {FrenchNumbers.Count(MostRows)} premiers sont écrits."
                    );
                var adrift = result.Evidence.Samples.Count(evidence =>
                    evidence.Origin is not FileOrigin { Line: not null }
                );
                if (adrift > 0)
                    session.Output.WriteLine(
                        $"{FrenchNumbers.Plural(adrift, "échec ne tient pas à une ligne d’un fichier\u202f: il est", "échecs ne tiennent pas à une ligne d’un fichier\u202f: ils sont")} dans le rapport."
                    );
                var masked = rows.Count(row =>
                    row.Any(cell => cell is OriginalRows.Masked or OriginalRows.MaskedMatricule)
                );
                if (masked > 0)
                    session.Output.WriteLine(
                        $"{FrenchNumbers.Plural(masked, "ligne a une valeur masquée", "lignes ont une valeur masquée")}\u202f: sous un en-tête de numéro se trouve autre chose (un nom, une date, un INS). Vérifiez «\u202fcolumns\u202f» dans dossier.yml."
                    );
                return ExitCodes.Met;
            }
        );
        return command;
    }

    private static string Target(Dossier dossier, string output)
    {
        var root = Path.GetFullPath(dossier.Folder);
        var path = Path.GetFullPath(Path.Combine(root, output));
        if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || LeavesByLink(root, path))
        {
            throw new UsageException(
                $"«\u202f{output}\u202f» sort du dossier\u202f: une liste de travail contient des numéros de patients, elle ne s’écrit que dans «\u202f{dossier.Folder}\u202f»."
            );
        }

        if (!File.Exists(path) || File.ReadLines(path).FirstOrDefault() == string.Join(';', Header))
            return path;
        throw new UsageException(
            $"«\u202f{output}\u202f» existe déjà et n’est pas une liste de travail\u202f: donnez un autre nom, pour ne pas écraser un de vos fichiers."
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

    // Who asked for which list and when, without any of its content: what a data protection officer will want to see.
    private static void Log(Session session, Dossier dossier, string rule, int rows, string target)
    {
        var line = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{ParisTime.Now(session.Clock):yyyy-MM-ddTHH:mm:sszzz} worklist rule={rule} rows={rows} file={Path.GetRelativePath(dossier.Folder, target)}{Environment.NewLine}"
        );
        File.AppendAllText(Path.Combine(dossier.Folder, LogName), line);
    }

    private static List<string[]> Rows(Dossier dossier, RuleResult result, CancellationToken cancellation)
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
                            one.Line.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        ];
                })
                .OrderBy(row => row[0], StringComparer.Ordinal)
                .ThenBy(row => row[1], StringComparer.Ordinal)
                .ThenBy(row => row[3], StringComparer.Ordinal),
        ];
    }

    private static void Write(string target, List<string[]> rows)
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
