using System.Collections.Concurrent;
using HopEn.Audit.Engine.Kinds;

namespace HopEn.Audit.Sources.Tables;

/// <summary>
/// A header in full words: what people abbreviate is spelled out, articles and plurals are dropped, the order does not
/// count.
/// </summary>
/// <remarks>
/// « N° IPP », « PRENOMS_NAISS » and « Naissance (date) » say what a list of synonyms would never end listing. A header that is
/// itself a synonym always wins over one that only comes down to the same words.
/// </remarks>
public static class HeaderWords
{
    private static readonly Dictionary<string, string> Spelled = new(StringComparer.Ordinal)
    {
        ["n"] = "numero",
        ["no"] = "numero",
        ["nr"] = "numero",
        ["nro"] = "numero",
        ["num"] = "numero",
        ["nb"] = "nombre",
        ["nbre"] = "nombre",
        ["dt"] = "date",
        ["dat"] = "date",
        ["deb"] = "debut",
        ["lib"] = "libelle",
        ["libel"] = "libelle",
        ["cd"] = "code",
        ["cod"] = "code",
        ["id"] = "identifiant",
        ["ident"] = "identifiant",
        ["pat"] = "patient",
        ["pt"] = "patient",
        ["naiss"] = "naissance",
        ["nais"] = "naissance",
        ["qualif"] = "qualification",
        ["med"] = "medicale",
        ["resp"] = "responsabilite",
        ["heb"] = "hebergement",
        ["hosp"] = "hospitalisation",
        ["etab"] = "etablissement",
        ["dest"] = "destinataire",
        ["exp"] = "expediteur",
        ["doc"] = "document",
        ["msg"] = "message",
        ["adr"] = "adresse",
        ["geo"] = "geographique",
        ["geog"] = "geographique",
        ["mvt"] = "mouvement",
        ["serv"] = "service",
        ["prod"] = "production",
        ["alim"] = "alimentation",
        ["pec"] = "prise charge",
        ["stat"] = "statut",
    };

    private static readonly HashSet<string> Dropped = new(
        ["de", "du", "des", "d", "l", "la", "le", "les", "en", "a", "dans"],
        StringComparer.Ordinal
    );

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>The words of a header; empty when it has none.</summary>
    public static string Of(string header) =>
        string.Join(
            ' ',
            HeaderMatch
                .Fold(header)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !Dropped.Contains(word))
                .SelectMany(word => Spelled.GetValueOrDefault(word, word).Split(' '))
                .Select(Singular)
                .Order(StringComparer.Ordinal)
        );

    /// <summary>The words of a synonym of the catalogue.</summary>
    public static string OfSynonym(string synonym) => Known.GetOrAdd(synonym, Of);

    /// <summary>Whether a column may be written so.</summary>
    public static bool Names(SourceColumn column, string header)
    {
        ArgumentNullException.ThrowIfNull(column);
        var words = Of(header);
        return words.Length > 0 && column.Headers.Any(synonym => OfSynonym(synonym) == words);
    }

    private static string Singular(string word) => word.Length > 3 && word[^1] == 's' ? word[..^1] : word;
}
