namespace HopEn.Audit.Model.Tests.Attestations;

public sealed class AttestationFiguresTests
{
    private static readonly AttestationResult[] Attestations =
    [
        .. new[]
        {
            AttestationState.Open,
            AttestationState.Declared,
            AttestationState.Proved,
            AttestationState.Expired,
            AttestationState.Declared,
            AttestationState.Future,
        }.Select(state => new AttestationResult
        {
            RuleId = RuleId.Parse("practice"),
            Question = "Une question\u202f?",
            Proof = "un document",
            State = state,
        }),
    ];

    [Fact]
    public void States_come_from_the_best_to_the_open_one_with_how_many_are_in_each() =>
        Attestations
            .CountByState()
            .ShouldBe([
                (AttestationState.Proved, 1),
                (AttestationState.Declared, 2),
                (AttestationState.Expired, 1),
                (AttestationState.Future, 1),
                (AttestationState.Open, 1),
            ]);

    [Fact]
    public void What_is_open_or_no_longer_holds_is_to_be_answered() => Attestations.ToAnswer().ShouldBe(3);

    [Fact]
    public void What_is_only_declared_is_to_be_proved() => Attestations.ToProve().ShouldBe(2);
}
