using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>What an establishment attests, in words.</summary>
public static class AttestationSentences
{
    /// <summary>« Pratiques et organisation, 17 attestations demandées : 1 prouvée, 2 déclarées sans preuve, 14 sans réponse. »</summary>
    public static string Headline(IReadOnlyList<AttestationResult> attestations)
    {
        ArgumentNullException.ThrowIfNull(attestations);
        var all = FrenchNumbers.Plural(attestations.Count, "attestation demandée", "attestations demandées");
        var counts = attestations.CountByState().Select(pair => Counted(pair.State, pair.Count));
        return $"Pratiques et organisation, {all}\u202f: {string.Join(", ", counts)}.";
    }

    /// <summary>What is left to do; empty when everything is answered and proved.</summary>
    public static string ToDo(IReadOnlyList<AttestationResult> attestations)
    {
        ArgumentNullException.ThrowIfNull(attestations);
        string[] parts =
        [
            .. new[] { ToAnswer(attestations.ToAnswer()), ToProve(attestations.ToProve()) }.OfType<string>(),
        ];
        return parts.Length == 0
            ? string.Empty
            : char.ToUpperInvariant(parts[0][0]) + string.Join("\u202f; ", parts)[1..] + ".";
    }

    /// <summary>What an attestation is worth: « déclarée sans preuve ».</summary>
    public static string State(AttestationState state) =>
        state switch
        {
            AttestationState.Proved => "prouvée",
            AttestationState.Declared => "déclarée sans preuve",
            AttestationState.Denied => "répondue par non",
            AttestationState.NotConcerned => "sans objet",
            AttestationState.Expired => "échue",
            AttestationState.Future => "datée d’après l’audit",
            AttestationState.Open => "sans réponse",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };

    /// <summary>Who answered and when: « Mme Exemple, ressources humaines, le 14/05/2025 »; a dash when nobody did.</summary>
    public static string Who(AttestationResult attestation)
    {
        ArgumentNullException.ThrowIfNull(attestation);
        return attestation is { By: { } by, On: { } on } ? $"{by}, le {FrenchNumbers.Day(on)}" : "—";
    }

    /// <summary>The document given, or the one expected.</summary>
    public static string Document(AttestationResult attestation)
    {
        ArgumentNullException.ThrowIfNull(attestation);
        if (attestation.Evidence is not { } file)
            return $"attendue\u202f: {attestation.Proof}";
        var dated = attestation.Dated is { } day ? $", du {FrenchNumbers.Day(day)}" : ", non datée";
        var state =
            attestation.Sha256 is null && attestation.State == AttestationState.Declared
                ? " (ne prouve pas\u202f: absente, vide, illisible ou mal datée)"
                : string.Empty;
        return $"{file}{dated}{state}";
    }

    private static string? ToAnswer(int count) =>
        count switch
        {
            0 => null,
            1 => "«\u202fhopen-audit attest\u202f» pose la question ouverte",
            _ => $"«\u202fhopen-audit attest\u202f» pose les {FrenchNumbers.Count(count)} questions ouvertes",
        };

    private static string? ToProve(int count) =>
        count switch
        {
            0 => null,
            1 => "une pièce datée ferait passer la pratique déclarée au rang de prouvée",
            _ => $"une pièce datée ferait passer les {FrenchNumbers.Count(count)} pratiques déclarées "
                + "au rang de prouvées",
        };

    private static string Counted(AttestationState state, int count) =>
        $"{FrenchNumbers.Count(count)} {(count == 1 ? State(state) : States(state))}";

    private static string States(AttestationState state) =>
        state switch
        {
            AttestationState.Proved => "prouvées",
            AttestationState.Declared => "déclarées sans preuve",
            AttestationState.Denied => "répondues par non",
            AttestationState.Expired => "échues",
            AttestationState.Future => "datées d’après l’audit",
            _ => State(state),
        };
}
