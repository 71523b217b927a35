using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Kinds;

/// <summary>
/// A program without the folder of a kind builds its schema all the same, and checks every rule but those that need that
/// kind.
/// </summary>
public sealed class KindRemovalTests
{
    public static TheoryData<string> Codes => [.. ShippedKinds.All.All.Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Without_the_folder_of_a_kind_only_its_rules_are_left_out(string code)
    {
        var without = ShippedKinds.All.Without(code);
        bool IsGone(string name) =>
            ShippedKinds.All.AskedFor(name) is not null
            && without.AskedFor(name) is null
            && name is not ("outage" or "document");
        var pack = RulePack.Read(Repository.Rules, without);
        pack.Rules.Where(rule => rule.Question is null && rule.Answers.Count == 0)
            .Select(rule => rule.Id)
            .ShouldBe(
                pack.Rules.Where(rule =>
                        rule.Needs.Any(need => need.Split('|').Select(one => one.Split('.')[0]).All(IsGone))
                    )
                    .Select(rule => rule.Id)
            );
    }
}
