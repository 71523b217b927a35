using System.Reflection;
using System.Text;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.Tests.Words;

public sealed class RejectWordsTests
{
    private static readonly string[] Catalogue =
    [
        .. typeof(RejectCodes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!),
    ];

    [Fact]
    public void Every_code_is_listed_and_has_words_and_no_other_has()
    {
        RejectCodes.All.Order(StringComparer.Ordinal).ShouldBe(Catalogue.Order(StringComparer.Ordinal));
        RejectWords.Codes.Order(StringComparer.Ordinal).ShouldBe(Catalogue.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_words_of_every_code_are_approved_for_each_surface()
    {
        RejectSamples.All.Select(one => one.Code).ShouldBe(Catalogue, ignoreOrder: true);
        var words = new StringBuilder();
        foreach (var rejection in RejectSamples.All)
        {
            var (terminal, file, page) = (
                RejectWords.Of(rejection, Surface.Terminal),
                RejectWords.Of(rejection, Surface.File),
                RejectWords.Of(rejection, Surface.Page)
            );
            page.ShouldNotMatch(@"dossier\.yml|--[a-z]");
            words.Append(rejection.Code).Append('\n').Append("  ").Append(terminal).Append('\n');
            if (file != terminal)
                words.Append("  file: ").Append(file).Append('\n');
            if (page != file)
                words.Append("  page: ").Append(page).Append('\n');
        }

        Snapshot.Match(words.ToString(), "reject-words");
    }

    [Fact]
    public void A_code_of_another_version_and_a_lacking_parameter_are_refused_in_one_sentence()
    {
        foreach (var code in (string[])["unheard-of", RejectCodes.Date])
            Should
                .Throw<UnreadableReportException>(() => RejectWords.Of(RejectSamples.Of(code), Surface.File))
                .Message.ShouldStartWith($"Le rapport contient un message («\u202f{code}\u202f»)");
    }
}
