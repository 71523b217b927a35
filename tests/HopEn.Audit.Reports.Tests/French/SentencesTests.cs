using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Tests.French;

public sealed class SentencesTests
{
    private const string N = "\u202f";

    [Fact]
    public void Identities_that_are_not_qualified_are_told_with_their_reasons() =>
        Sentences
            .Identities(
                With(
                    "ins-qualification",
                    60,
                    100,
                    new DetailCount("no-document", "x", 20),
                    new DetailCount("insi-01", "x", 6),
                    new DetailCount("insi-02", "x", 4),
                    new DetailCount("trait-mismatch", "x", 6),
                    new DetailCount("foreign", "x", 3),
                    new DetailCount("other", "x", 1)
                )
            )
            .ShouldBe(
                $"40 patients sans INS qualifiée{N}: 50,0{N}% sans pièce d’identité, 25,0{N}% INSi 01 ou 02, "
                    + $"15,0{N}% traits discordants, 7,5{N}% patients étrangers{N}; liste de travail par unité{N}: "
                    + $"«{N}hopen-audit worklist{N}», règle ins-qualification."
            );

    [Fact]
    public void Unsecured_flows_are_told_with_what_they_lack() =>
        Sentences
            .Exchanges(
                With(
                    "unsecured-exchange-plan",
                    17,
                    23,
                    new DetailCount("no-owner", "x", 4),
                    new DetailCount("overdue", "x", 2)
                )
            )
            .ShouldBe(
                $"HAS, critère 3.1-07{N}: 23 flux non sécurisés, 17 en ordre (faits, ou avec plan, échéance et responsable), "
                    + "4 sans responsable, 2 en retard."
            );

    [Fact]
    public void What_no_file_tells_has_no_sentence()
    {
        Sentences.Identities(With("ins-qualification", 0, 0)).ShouldBeEmpty();
        Sentences.Identities(With("ins-qualification", 5, 5)).ShouldBeEmpty();
        Sentences.Exchanges(With("unsecured-exchange-plan", 0, 0)).ShouldBeEmpty();
    }

    private static AuditReport With(string rule, long numerator, long denominator, params DetailCount[] details) =>
        Example.Report with
        {
            Rules =
            [
                .. Example.Report.Rules.Select(one =>
                    one.Id == rule
                        ? one with
                        {
                            Outcome = one.Outcome with { Numerator = numerator, Denominator = denominator },
                            Evidence = one.Evidence with { Details = details },
                        }
                        : one
                ),
            ],
        };
}
