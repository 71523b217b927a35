using System.Globalization;
using System.Security.Cryptography;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Files;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Attestations;

/// <summary>
/// What the establishment attests, judged on a day: a proof is a dated document that is really there; without it an answer
/// is only declared.
/// </summary>
internal sealed class AttestationBook
{
    private const int HashShown = 16;

    private readonly Dictionary<RuleId, Attestation> latest;
    private readonly string folder;
    private readonly DateOnly today;

    private AttestationBook(IReadOnlyList<Attestation> all, string folder, DateOnly today)
    {
        // The file is only added to: the last answer counts, the earlier ones stay as its history. One dated after the
        // audit counts for nothing, and hides none.
        latest = all.GroupBy(one => one.RuleId)
            .ToDictionary(
                group => group.Key,
                group => group.OrderBy(one => one.On <= today).ThenBy(one => one.On).Last()
            );
        this.folder = folder;
        this.today = today;
    }

    /// <summary>Reads the book of a dossier; empty when it has none, or when there is no dossier (a view from outside).</summary>
    /// <exception cref="ConfigurationException">The file has faults.</exception>
    public static AttestationBook Read(Dossier dossier, RulePack pack, DateOnly today) =>
        new(
            dossier.Folder.Length == 0
                ? []
                : AttestationReader.Read(Path.Combine(dossier.Folder, dossier.AttestationsFile), pack),
            dossier.Folder,
            today
        );

    /// <summary>The outcome of an attestation.</summary>
    public RuleOutcome Judge(Rule rule)
    {
        var attestation = latest.GetValueOrDefault(rule.Id);
        var (state, outcome, hash) = Outcome(rule, attestation);
        return outcome with
        {
            Attestation = new AttestationResult
            {
                RuleId = rule.Id,
                Question = rule.Question!,
                Proof = rule.Proof!,
                State = state,
                By = attestation?.By,
                On = attestation?.On,
                ValidUntil = attestation?.ValidUntil,
                Evidence = attestation?.Evidence,
                Dated = attestation?.Dated,
                Sha256 = hash,
                Comment = attestation?.Comment,
            },
        };
    }

    private (AttestationState State, RuleOutcome Outcome, string? Hash) Outcome(Rule rule, Attestation? attestation)
    {
        if (attestation is null)
            return (
                AttestationState.Open,
                Open($"À attester\u202f: {rule.Question} Pièce attendue\u202f: {rule.Proof}."),
                null
            );
        if (attestation.On > today)
            return (
                AttestationState.Future,
                Open(
                    $"L’attestation est datée du {Day(attestation.On)}, après le jour de l’audit\u202f: elle ne compte pas."
                ),
                null
            );
        if (attestation.ValidUntil is { } last && last < today)
            return (
                AttestationState.Expired,
                Open(
                    $"L’attestation du {Day(attestation.On)} ({attestation.By}) n’est plus valable depuis le {Day(last)}\u202f: "
                        + $"répondez de nouveau. {rule.Question}"
                ),
                null
            );
        var validity = attestation.ValidUntil is { } until ? $", valable jusqu’au {Day(until)}" : string.Empty;
        var who = $"{attestation.By}, le {Day(attestation.On)}{validity}";
        var comment = attestation.Comment is { } text ? $" {text}" : string.Empty;
        return attestation.Answer switch
        {
            AttestationAnswer.NotApplicable => (
                AttestationState.NotConcerned,
                new RuleOutcome { Verdict = Verdict.NotApplicable, Reason = $"Sans objet selon {who}.{comment}" },
                null
            ),
            AttestationAnswer.No => (
                AttestationState.Denied,
                Answered(Verdict.NonCompliant, 0, $"«\u202fNon\u202f» selon {who}.{comment}"),
                null
            ),
            AttestationAnswer.Yes => Evidence(attestation) switch
            {
                ({ } hash, var proof) => (
                    AttestationState.Proved,
                    Answered(Verdict.Compliant, 1, $"Prouvé\u202f: {proof} Attesté par {who}.{comment}"),
                    hash
                ),
                (null, var lacking) => (
                    AttestationState.Declared,
                    Answered(Verdict.Declared, 1, $"Déclaré sans preuve par {who}\u202f: {lacking}{comment}"),
                    null
                ),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(rule), attestation.Answer, "Unknown attestation."),
        };
    }

    private (string? Hash, string Text) Evidence(Attestation attestation)
    {
        if (attestation.Evidence is not { } file)
            return (null, "aucune pièce n’est indiquée («\u202fevidence\u202f»).");
        if (Hash(Path.Combine(folder, file)) is not { } hash)
            return (null, $"la pièce «\u202f{file}\u202f» est absente, vide ou illisible.");
        if (attestation.Dated is not { } dated)
            return (null, $"la pièce «\u202f{file}\u202f» n’est pas datée («\u202fdated\u202f»).");
        if (dated > today)
            return (null, $"la pièce «\u202f{file}\u202f» est datée du {Day(dated)}, après le jour de l’audit.");
        return (hash, $"«\u202f{file}\u202f» du {Day(dated)}, empreinte {hash[..HashShown]}.");
    }

    private static string? Hash(string path)
    {
        try
        {
            using var stream = SharedFile.OpenRead(path);
            return stream.Length == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static RuleOutcome Open(string reason) => new() { Verdict = Verdict.ToAttest, Reason = reason };

    private static RuleOutcome Answered(Verdict verdict, long numerator, string reason) =>
        new()
        {
            Verdict = verdict,
            Numerator = numerator,
            Denominator = 1,
            Rate = numerator,
            Reason = reason,
        };

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
