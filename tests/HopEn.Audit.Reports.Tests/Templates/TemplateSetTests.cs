using HopEn.Audit.Model;
using HopEn.Audit.Reports.Html;
using HopEn.Audit.Reports.Templates;

namespace HopEn.Audit.Reports.Tests.Templates;

public sealed class TemplateSetTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-templates-");

    public TemplateSetTests()
    {
        Write("page.liquid", "{% include 'part' %}");
        Write("part.liquid", "{{ word }}");
        Directory.CreateDirectory(Path.Combine(root.FullName, "styles"));
        File.WriteAllText(Path.Combine(root.FullName, "styles", "report.css"), string.Empty);
    }

    private string Templates => Path.Combine(root.FullName, "templates");

    [Fact]
    public void A_template_is_parsed_once() =>
        TemplateSet
            .Of(Templates)
            .Template("page.liquid")
            .ShouldBeSameAs(TemplateSet.Of(Templates).Template("page.liquid"));

    [Fact]
    public void What_a_template_includes_is_parsed_once_too()
    {
        var part = Path.Combine(Templates, "part.liquid");
        Render("un").ShouldBe("un");
        var time = File.GetLastWriteTimeUtc(part);
        Write("part.liquid", "[{{ word }}]");
        File.SetLastWriteTimeUtc(part, time);
        Render("deux").ShouldBe("deux", "the same date: nothing says that it changed, so nothing is read again");
    }

    [Fact]
    public void A_template_that_changes_is_read_again_even_when_another_includes_it()
    {
        Render("un").ShouldBe("un");
        Write("part.liquid", "[{{ word }}]");
        File.SetLastWriteTimeUtc(Path.Combine(Templates, "part.liquid"), DateTime.UnixEpoch.AddYears(90));
        Render("deux").ShouldBe("[deux]");
    }

    [Fact]
    public void A_faulty_template_is_told_and_mended_without_starting_again()
    {
        Write("page.liquid", "{% if %}");
        Should.Throw<ConfigurationException>(() => Render("un")).Message.ShouldContain("ne peut pas être utilisé");
        Write("page.liquid", "{{ word }}");
        File.SetLastWriteTimeUtc(Path.Combine(Templates, "page.liquid"), DateTime.UnixEpoch.AddYears(90));
        Render("deux").ShouldBe("deux");
    }

    [Fact]
    public void Several_pages_are_rendered_at_once()
    {
        var report = Example.Report;
        var alone = new HtmlReport(Example.Templates).Render(report);
        var together = new string[8];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
            together[i] = new HtmlReport(Example.Templates).Render(report)
        );
        together.ShouldAllBe(page => page == alone);
        Parallel.For(0, 200, i => Render($"mot {i}").ShouldBe($"mot {i}"));
    }

    public void Dispose() => root.Delete(recursive: true);

    private string Render(string word) =>
        new TemplatePage(root.FullName).Render("page.liquid", new Dictionary<string, object> { ["word"] = word });

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Templates);
        File.WriteAllText(Path.Combine(Templates, name), text);
    }
}
