using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>Guesses what a table holds and which of its columns are of use, from its headers first, then from its cells.</summary>
/// <param name="kinds">The kinds of source, in the order in which they are tried.</param>
internal sealed class KindGuess(SourceKinds kinds)
{
    private const double Most = 0.6;
    private const double Hardly = 0.2;

    private static readonly string[] PatientWords =
    [
        "ipp",
        "nip",
        "id patient",
        "identifiant patient",
        "numero patient",
    ];

    private static readonly string[] CrosswalkNumbers = ["patient", "other-patient"];

    /// <summary>Whether the days of a column tell in which order day and month are written.</summary>
    public static bool IsDay(SourceColumn column) =>
        ContentNames.Class(column.Content) == ContentClass.Date && column.ProvesOrder;

    /// <summary>How many headers of a line are known to some kind: at least two make a line of headers.</summary>
    public int KnownHeaders(IEnumerable<string> headers)
    {
        var known = headers.Select(HeaderWords.Of).Where(words => words.Length > 0).ToHashSet(StringComparer.Ordinal);
        return kinds.Tabular.Max(kind =>
            kind.Columns.Count(column => column.Headers.Any(synonym => known.Contains(HeaderWords.OfSynonym(synonym))))
        );
    }

    /// <summary>The kind that explains most columns, with its columns by header; null when none explains two.</summary>
    public (SourceKind Kind, IReadOnlyDictionary<string, ColumnProfile> Columns)? Of(
        IReadOnlyList<ColumnProfile> profiles
    )
    {
        var guesses = kinds.Tabular.Select(kind => (Kind: kind, Columns: Columns(kind, profiles))).ToArray();
        var best = guesses.OrderByDescending(guess => Score(guess.Kind, guess.Columns)).First();
        if (Score(best.Kind, best.Columns) >= 2)
            return best;
        return kinds.Find(KindCodes.Crosswalk) is { } crosswalk && Crosswalk(crosswalk, profiles) is { Count: > 1 } keys
            ? (crosswalk, keys)
            : null;
    }

    /// <summary>The columns left aside that hold what a used column holds: which of them counts, only the hospital knows.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> SimilarHeaders(
        SourceKind kind,
        IReadOnlyDictionary<string, ColumnProfile> columns,
        IReadOnlyList<ColumnProfile> profiles
    ) =>
        Telling(kind)
            .Where(telling => columns.ContainsKey(telling.Column))
            .Select(telling =>
                (
                    telling.Column,
                    Others: profiles
                        .Where(profile => !columns.Values.Contains(profile) && profile.Share(telling.Content) >= Most)
                        .Select(profile => profile.Header)
                        .ToArray()
                )
            )
            .Where(pair => pair.Others.Length > 0)
            .ToDictionary(pair => pair.Column, pair => (IReadOnlyList<string>)pair.Others, StringComparer.Ordinal);

    // Contents telling enough to find a column whose header says nothing.
    private static IEnumerable<(string Column, ContentClass Content)> Telling(SourceKind kind) =>
        kind
            .Columns.Where(column => column.ToldBy is not null)
            .Select(column => (column.Name, ContentNames.Class(column.ToldBy)!.Value));

    // Only keys, of at least two sorts: a stay, a matricule, or two numbers of the same patient whose headers begin alike.
    private static Dictionary<string, ColumnProfile> Crosswalk(
        SourceKind crosswalk,
        IReadOnlyList<ColumnProfile> profiles
    )
    {
        var found = Columns(crosswalk, profiles);
        var numbers = profiles.Where(profile =>
            !found.ContainsValue(profile)
            && PatientWords.Any(word => HeaderMatch.Fold(profile.Header).StartsWith(word, StringComparison.Ordinal))
        );
        foreach (var (column, number) in CrosswalkNumbers.Where(column => !found.ContainsKey(column)).Zip(numbers))
            found[column] = number;
        return found;
    }

    // A kind missing one of its required columns is unlikely, but a header that nobody foresaw must not hide it.
    private static double Score(SourceKind kind, IReadOnlyDictionary<string, ColumnProfile> columns)
    {
        var required = kind.Columns.Where(column => column.Required).ToArray();
        var found = required.Count(column => columns.ContainsKey(column.Name));
        return found == 0 ? 0 : columns.Count + found - (1.5 * (required.Length - found));
    }

    private static Dictionary<string, ColumnProfile> Columns(SourceKind kind, IReadOnlyList<ColumnProfile> profiles)
    {
        var found = new Dictionary<string, ColumnProfile>(StringComparer.Ordinal);
        var free = profiles.ToList();
        void Take(string column, ColumnProfile? profile)
        {
            if (profile is null)
                return;
            found[column] = profile;
            free.Remove(profile);
        }

        foreach (var column in kind.Columns)
            Take(column.Name, ByHeader(column, free));
        foreach (var column in kind.Columns.Where(column => !found.ContainsKey(column.Name)))
            Take(column.Name, ByWords(column, free));
        foreach (var (column, content) in Telling(kind))
        {
            if (!found.ContainsKey(column))
                Take(column, free.FirstOrDefault(profile => profile.Share(content) >= Most));
        }

        var coded = kind.Columns.Where(column =>
            column.Required && column.Codes.Count > 0 && !found.ContainsKey(column.Name)
        );
        foreach (var column in coded)
        {
            Take(
                column.Name,
                free.Find(profile =>
                    profile.Sample.Count > 0
                    && profile.Sample.Count(cell => CodeVocabulary.Of(column, cell).IsCertain)
                        >= Most * profile.Sample.Count
                )
            );
        }

        return found;
    }

    // The first synonym wins over the later ones: they go from the most precise to the vaguest.
    private static ColumnProfile? ByHeader(SourceColumn column, List<ColumnProfile> free) =>
        column
            .Headers.Select(header =>
                free.Find(profile => HeaderMatch.Fold(profile.Header) == header && Agrees(column, profile))
            )
            .FirstOrDefault(profile => profile is not null);

    private static ColumnProfile? ByWords(SourceColumn column, List<ColumnProfile> free) =>
        free.FindAll(profile => HeaderWords.Names(column, profile.Header) && Agrees(column, profile)) is [var only]
            ? only
            : null;

    private static bool Agrees(SourceColumn column, ColumnProfile profile) =>
        profile.Sample.Count == 0
        || ContentNames.Class(column.Content) is not { } content
        || profile.Share(content) >= Hardly;
}
