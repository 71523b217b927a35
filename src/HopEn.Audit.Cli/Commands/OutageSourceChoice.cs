using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Declarations;
using HopEn.Audit.Sources.Outages;
using HopEn.Audit.Sources.Outages.Declarations;

namespace HopEn.Audit.Cli.Commands;

/// <summary>The sources of interruptions that a command line names: declared ones, files, addresses.</summary>
internal static class OutageSourceChoice
{
    /// <summary>Those asked for; all that are declared when none is.</summary>
    /// <exception cref="UsageException">One is neither declared nor a file nor an address.</exception>
    public static IReadOnlyList<OutageSource> Of(OutageDeclarations declarations, string[] asked)
    {
        if (asked.Length == 0)
            return declarations.Sources;
        return
        [
            .. asked.Select(one =>
                declarations.Sources.FirstOrDefault(source => source.Id == one) ?? Named(declarations, one)
            ),
        ];
    }

    private static OutageSource Named(OutageDeclarations declarations, string asked)
    {
        if (Uri.TryCreate(asked, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return OutageSource.OfUrl(url);
        if (!File.Exists(asked) && !Path.HasExtension(asked))
            throw new UsageException(Unknown(asked, [.. declarations.Sources.Select(source => source.Id)]));
        try
        {
            return OutageSource.OfFile(asked);
        }
        catch (ConfigurationException fault)
        {
            throw new UsageException(fault.Message, fault);
        }
    }

    private static string Unknown(string asked, string[] declared) =>
        $"La source «\u202f{asked}\u202f» n’existe pas{Suggestion.For(asked, declared)}\u202f; "
        + $"déclarées\u202f: {string.Join(", ", declared)}\u202f; un fichier convient aussi.";
}
