using System.IO.Enumeration;
using HopEn.Audit.Cda.Privacy;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources;

/// <summary>Finds the files that a source of the dossier names.</summary>
public static class SourceFiles
{
    /// <summary>The files, patterns expanded in alphabetical order.</summary>
    /// <exception cref="SourceUnreadableException">A name or pattern matches no file, or a link that leads out of the dossier.</exception>
    public static IReadOnlyList<SourceFile> Of(Dossier dossier, DossierSource source)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(source);
        var found = new List<SourceFile>();
        foreach (var pattern in source.Files)
        {
            var matches = Match(dossier.Folder, pattern, source.Kind.HoldsDocuments)
                .Order(StringComparer.Ordinal)
                .ToArray();
            if (matches.Length == 0)
            {
                throw new SourceUnreadableException(
                    $"Aucun fichier «\u202f{ShownName.Of(pattern, null)}\u202f» dans le dossier, "
                        + $"alors que dossier.yml (ligne {source.Line}) l’annonce comme {source.Kind.Label}\u202f: "
                        + $"déposez-le, ou corrigez «\u202ffiles\u202f»."
                );
            }

            if (matches.FirstOrDefault(path => RelativePath.LeadsOutside(dossier.Folder, path)) is { } link)
                throw new SourceUnreadableException(
                    $"«\u00a0{SourceFile.In(dossier.Folder, link).Name}\u00a0» est un lien qui mène hors du dossier\u00a0: "
                        + "déposez dans le dossier le fichier qu’il désigne."
                );
            found.AddRange(matches.Select(path => SourceFile.In(dossier.Folder, path)));
        }

        return [.. found.DistinctBy(file => file.Path)];
    }

    internal static IEnumerable<string> Match(string folder, string pattern, bool withFolders = false)
    {
        if (pattern.AsSpan().IndexOfAny('*', '?') < 0)
        {
            var path = Path.Combine(folder, pattern);
            return File.Exists(path) || (withFolders && Directory.Exists(path)) ? [path] : Spelled(path);
        }

        var under = Path.Combine(folder, Path.GetDirectoryName(pattern) ?? string.Empty);
        var named = Path.GetFileName(pattern).Normalize();
        return Directory.Exists(under)
            ? (withFolders ? Directory.EnumerateFileSystemEntries(under) : Directory.EnumerateFiles(under)).Where(
                file =>
                    !IsLeftBehind(file)
                    && FileSystemName.MatchesSimpleExpression(named, Path.GetFileName(file).Normalize())
            )
            : [];
    }

    // A Mac writes é as e and its accent: the same name, other characters.
    private static IEnumerable<string> Spelled(string path) =>
        Path.GetDirectoryName(path) is { } under && Directory.Exists(under)
            ? Directory
                .EnumerateFiles(under)
                .Where(file => Path.GetFileName(file).Normalize() == Path.GetFileName(path).Normalize())
                .Take(1)
            : [];

    /// <summary>Whether a file is what a system or an open spreadsheet leaves beside the others: a pattern does not mean it.</summary>
    internal static bool IsLeftBehind(string path) => Path.GetFileName(path) is ['.', ..] or ['~', '$', ..];
}
