using System.CommandLine;
using HopEn.Audit.Cli.CommandLine;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Reports;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Reference;

namespace HopEn.Audit.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Rules() =>
        new("--rules")
        {
            Description =
                "Règles, programmes et attestations ajoutés à ceux qui sont livrés\u202f; avec un pack.yml, jeu complet qui les remplace",
            HelpName = "DOSSIER",
            DefaultValueFactory = _ => Installation.Rules,
        };

    /// <summary>What the option names: an addition to the pack that ships, or a complete pack.</summary>
    public static RuleFolders Folders(ParseResult parsed, Option<string> rules) =>
        RuleFolders.Of(parsed.GetValue(rules)!, Installation.Rules);

    public static Option<string?> Output(string description) =>
        new("--output") { Description = description, HelpName = "DOSSIER" };

    public static Option<string?> Cache() =>
        new("--cache")
        {
            Description =
                "Cache des fichiers publics, à la place de celui de l’utilisateur (variable HOPEN_AUDIT_CACHE)",
            HelpName = "RÉPERTOIRE",
        };

    public static Option<bool> NoCache() =>
        new("--no-cache") { Description = "Sans les fichiers publics du cache\u202f: seulement ceux du dossier" };

    /// <summary>The cache of public files; null when it is refused or has no place.</summary>
    public static ReferenceCache? ReferenceCache(Session session, string? told, bool refused) =>
        !refused && session.CacheFolder(told) is { } folder ? new ReferenceCache(folder, ShippedKinds.All) : null;

    /// <summary>The memory that an audit may use.</summary>
    public static Option<string?> Memory()
    {
        var memory = new Option<string?>("--memory")
        {
            Description =
                "Mémoire à ne pas dépasser, 400M au moins (par défaut\u202f: 4G, ou 60\u202f% de celle de la machine si c’est moins)",
            HelpName = "TAILLE",
        };
        memory.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && MemorySize.Read(text) is null)
                result.AddError(
                    $"--memory\u202f: «\u202f{text}\u202f» n’est pas une taille d’au moins 400M\u202f; par exemple 800M ou 2G."
                );
        });
        return memory;
    }

    /// <summary>The bytes of memory told; null for the default.</summary>
    public static long? MemoryBytes(ParseResult parsed, Option<string?> memory) =>
        parsed.GetValue(memory) is { } size ? MemorySize.Read(size) : null;

    public static Option<bool> NoColour() =>
        new("--no-color") { Description = "Sans couleur (la variable NO_COLOR est aussi respectée)" };

    public static Option<bool> Quiet() => new("--quiet") { Description = "Sans avancement ni message, hors erreurs" };

    public static Option<string[]> Formats(string description)
    {
        var option = new Option<string[]>("--format")
        {
            Description = description,
            HelpName = "console|json|html|csv|ics|visit",
        };
        option.AcceptOnlyFromAmong("console", "json", "html", "csv", "ics", "visit");
        return option;
    }

    public static IReadOnlyList<ReportFormat> Files(IReadOnlyCollection<string> formats) =>
        [
            .. formats
                .Select(format =>
                    format switch
                    {
                        "json" => ReportFormat.Json,
                        "html" => ReportFormat.Html,
                        "csv" => ReportFormat.Csv,
                        "ics" => ReportFormat.Calendar,
                        "visit" => ReportFormat.Visit,
                        _ => (ReportFormat?)null,
                    }
                )
                .OfType<ReportFormat>(),
        ];
}
