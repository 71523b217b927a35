using HopEn.Audit.Sources.Http;

namespace HopEn.Audit.Sources.Outages;

/// <summary>Says in French why a source of announcements could not be had.</summary>
internal static class FetchFailureSentences
{
    /// <summary>The sentence of a failure.</summary>
    public static string Of(FetchFailure failure, CollectorAdvice advice)
    {
        var host = $"«\u202f{failure.Host}\u202f»";
        return failure.Kind switch
        {
            FetchFailureKind.TooSlow => $"{host} n’a pas répondu en entier en {failure.Limit} secondes.",
            FetchFailureKind.Unreachable => $"{host} ne peut pas être joint\u202f: vérifiez le réseau, "
                + "ou le mandataire (variables http_proxy et https_proxy).",
            FetchFailureKind.PrivateAddress => $"{host} est une adresse de ce poste ou d’un réseau privé\u202f: "
                + $"elle n’est pas demandée.{advice.WhenPrivate}",
            FetchFailureKind.AddressNotAccepted =>
                $"L’adresse «\u202f{failure.Scheme}://{failure.Host}\u202f» n’est pas acceptée\u202f: "
                    + "http ou https, sans mot de passe.",
            FetchFailureKind.NothingKept => $"{host} a répondu que rien n’a changé (304), "
                + "alors que rien n’en était gardé\u202f: réessayez plus tard.",
            FetchFailureKind.Refused => $"{host} a répondu {failure.Status}{Meaning(failure.Status)}.",
            FetchFailureKind.InsecureRedirect =>
                $"{host} renvoie vers une adresse sans chiffrement\u202f: elle n’est pas suivie.",
            FetchFailureKind.OtherHost =>
                $"{host} renvoie vers «\u202f{failure.OtherHost}\u202f»\u202f: cette adresse n’est pas suivie.",
            FetchFailureKind.TooManyRedirects => $"{host} renvoie d’adresse en adresse plus de {failure.Limit} fois.",
            FetchFailureKind.TooLarge => $"La réponse de {host} dépasse {failure.Limit / 1_000_000} Mo\u202f: "
                + "ce n’est pas une page d’annonces.",
            FetchFailureKind.Empty => $"La réponse de {host} est vide.",
            _ => throw new ArgumentOutOfRangeException(nameof(failure), failure.Kind, "Unknown failure."),
        };
    }

    private static string Meaning(int? status) =>
        status switch
        {
            >= 300 and < 400 => " (renvoi vers une adresse illisible)",
            401 or 403 => " (accès refusé)",
            404 or 410 => " (page absente\u202f: son adresse a sans doute changé, corrigez-la dans le jeu de règles)",
            429 => " (trop de demandes\u202f: réessayez plus tard)",
            >= 500 => " (panne du serveur)",
            _ => string.Empty,
        };
}
