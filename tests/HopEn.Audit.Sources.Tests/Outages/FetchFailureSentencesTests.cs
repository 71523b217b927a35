using HopEn.Audit.Sources.Http;
using HopEn.Audit.Sources.Outages;

namespace HopEn.Audit.Sources.Tests.Outages;

public sealed class FetchFailureSentencesTests
{
    public static TheoryData<FetchFailureKind> Kinds => [.. Enum.GetValues<FetchFailureKind>()];

    private static string Sentence(FetchFailureKind kind, int? status = null, CollectorAdvice? advice = null) =>
        FetchFailureSentences.Of(
            new FetchFailure(kind, "exemple.invalid")
            {
                Status = status,
                Scheme = "file",
                Limit = 5_000_000,
            },
            advice ?? CollectorAdvice.None
        );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_failure_has_a_sentence_that_names_the_host_and_no_option(FetchFailureKind kind)
    {
        Sentence(kind).ShouldContain("exemple.invalid");
        Sentence(kind).ShouldEndWith(".");
        Sentence(kind).ShouldNotContain("--");
    }

    [Theory]
    [InlineData(404, "404 (page absente")]
    [InlineData(500, "500 (panne du serveur)")]
    [InlineData(429, "429 (trop de demandes\u202f: réessayez plus tard)")]
    [InlineData(403, "403 (accès refusé)")]
    [InlineData(418, "418.")]
    public void A_status_is_explained(int status, string expected) =>
        Sentence(FetchFailureKind.Refused, status).ShouldContain(expected);

    [Fact]
    public void The_place_where_it_runs_adds_its_advice() =>
        Sentence(
                FetchFailureKind.PrivateAddress,
                advice: new CollectorAdvice { WhenPrivate = " Si c’est voulu, ajoutez --permis." }
            )
            .ShouldEndWith("elle n’est pas demandée. Si c’est voulu, ajoutez --permis.");
}
