using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words what became of an attestation.</summary>
internal static class AttestationWords
{
    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [AttestationCodes.Open] = (told, _) => $"À attester\u202f: {told[0]} Pièce attendue\u202f: {told[1]}.",
            [AttestationCodes.Future] = (told, _) =>
                $"L’attestation est datée du {told.Day(0)}, après le jour de l’audit\u202f: elle ne compte pas.",
            [AttestationCodes.Expired] = (told, _) =>
                $"L’attestation du {told.Day(0)} ({told[1]}) n’est plus valable depuis le {told.Day(2)}\u202f: "
                + $"répondez de nouveau. {told[3]}",
            [AttestationCodes.NotConcerned] = (told, _) => $"Sans objet selon {Who(told)}.{Comment(told)}",
            [AttestationCodes.Denied] = (told, _) => $"«\u202fNon\u202f» selon {Who(told)}.{Comment(told)}",
            [AttestationCodes.Proved] = (told, _) =>
                $"Prouvé\u202f: «\u202f{told[4]}\u202f» du {told.Day(5)}, empreinte {told[6]}. "
                + $"Attesté par {Who(told)}.{Comment(told)}",
            [AttestationCodes.NoEvidence] = Unproved(
                (_, surface) => "aucune pièce n’est indiquée" + Key("evidence", surface)
            ),
            [AttestationCodes.EvidenceAbsent] = Unproved(
                (told, _) => $"la pièce «\u202f{told[4]}\u202f» est absente, vide ou illisible"
            ),
            [AttestationCodes.EvidenceUndated] = Unproved(
                (told, surface) => $"la pièce «\u202f{told[4]}\u202f» n’est pas datée" + Key("dated", surface)
            ),
            [AttestationCodes.EvidenceFuture] = Unproved(
                (told, _) => $"la pièce «\u202f{told[4]}\u202f» est datée du {told.Day(5)}, après le jour de l’audit"
            ),
        };

    private static Wording Unproved(Wording lacking) =>
        (told, surface) => $"Déclaré sans preuve par {Who(told)}\u202f: {lacking(told, surface)}.{Comment(told)}";

    private static string Who(MessageParameters told)
    {
        var validity = told[2].Length > 0 ? $", valable jusqu’au {told.Day(2)}" : string.Empty;
        return $"{told[0]}, le {told.Day(1)}{validity}";
    }

    private static string Comment(MessageParameters told) => told[3].Length > 0 ? $" {told[3]}" : string.Empty;

    // The key to write in attestations.yml.
    private static string Key(string key, Surface surface) =>
        surface == Surface.Page ? string.Empty : $" («\u202f{key}\u202f»)";
}
