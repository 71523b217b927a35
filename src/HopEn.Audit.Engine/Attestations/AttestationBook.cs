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
                Open(AuditMessage.Of(AttestationCodes.Open, rule.Question!, rule.Proof!)),
                null
            );
        if (attestation.On > today)
            return (AttestationState.Future, Open(AuditMessage.Of(AttestationCodes.Future, attestation.On)), null);
        if (attestation.ValidUntil is { } last && last < today)
            return (
                AttestationState.Expired,
                Open(AuditMessage.Of(AttestationCodes.Expired, attestation.On, attestation.By, last, rule.Question!)),
                null
            );
        object[] who =
        [
            attestation.By,
            attestation.On,
            attestation.ValidUntil is { } until ? until : string.Empty,
            attestation.Comment ?? string.Empty,
        ];
        return attestation.Answer switch
        {
            AttestationAnswer.NotApplicable => (
                AttestationState.NotConcerned,
                new RuleOutcome
                {
                    Verdict = Verdict.NotApplicable,
                    Reasons = [AuditMessage.Of(AttestationCodes.NotConcerned, who)],
                },
                null
            ),
            AttestationAnswer.No => (
                AttestationState.Denied,
                Answered(Verdict.NonCompliant, 0, AuditMessage.Of(AttestationCodes.Denied, who)),
                null
            ),
            AttestationAnswer.Yes => Evidence(attestation, who) switch
            {
                ({ } hash, var proof) => (AttestationState.Proved, Answered(Verdict.Compliant, 1, proof), hash),
                (null, var lacking) => (AttestationState.Declared, Answered(Verdict.Declared, 1, lacking), null),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(rule), attestation.Answer, "Unknown attestation."),
        };
    }

    private (string? Hash, AuditMessage Told) Evidence(Attestation attestation, object[] who)
    {
        if (attestation.Evidence is not { } file)
            return (null, AuditMessage.Of(AttestationCodes.NoEvidence, who));
        if (RelativePath.LeadsOutside(folder, file) || Hash(Path.Combine(folder, file)) is not { } hash)
            return (null, AuditMessage.Of(AttestationCodes.EvidenceAbsent, [.. who, file]));
        if (attestation.Dated is not { } dated)
            return (null, AuditMessage.Of(AttestationCodes.EvidenceUndated, [.. who, file]));
        if (dated > today)
            return (null, AuditMessage.Of(AttestationCodes.EvidenceFuture, [.. who, file, dated]));
        return (hash, AuditMessage.Of(AttestationCodes.Proved, [.. who, file, dated, hash[..HashShown]]));
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

    private static RuleOutcome Open(AuditMessage reason) => new() { Verdict = Verdict.ToAttest, Reasons = [reason] };

    private static RuleOutcome Answered(Verdict verdict, long numerator, AuditMessage reason) =>
        new()
        {
            Verdict = verdict,
            Numerator = numerator,
            Denominator = 1,
            Rate = Rate.Of(numerator, 1),
            Reasons = [reason],
        };
}
