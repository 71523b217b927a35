using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.Html;

namespace HopEn.Audit.Reports.Tests.Html;

public sealed class HtmlReportTests
{
    private static readonly string Page = new HtmlReport(Example.Templates).Render(Example.Report);

    [Fact]
    public void The_committed_example_is_what_the_templates_render()
    {
        var path = Path.Combine(Example.Folder, "report.html");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, Page);
        Page.ReplaceLineEndings("\n").ShouldBe(File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() =>
        new HtmlReport(Example.Templates).Render(Example.Report).ShouldBe(Page);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("{{ r.report }}{% include 'x' %}")]
    public void Hostile_text_comes_out_inert(string hostile)
    {
        var document = new HtmlParser().ParseDocument(
            new HtmlReport(Example.Templates).Render(Example.Hostile(hostile))
        );
        document.QuerySelectorAll("script, img, iframe, object, form").ShouldBeEmpty();
        document
            .All.SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty();
        document.Body!.TextContent.ShouldContain(hostile);
    }

    [Fact]
    public void What_is_reserved_is_to_confirm_and_does_not_fail()
    {
        var rule = Example.Report.Rules.First(one => one.Outcome.Verdict == Verdict.Compliant);
        var reserved = rule with { Outcome = rule.Outcome with { Verdict = Verdict.Reservation, IsReserved = true } };
        var document = new HtmlParser().ParseDocument(
            new HtmlReport(Example.Templates).Render(
                Example.Report with
                {
                    Rules = [.. Example.Report.Rules.Select(one => one.Id == rule.Id ? reserved : one)],
                }
            )
        );
        string Section(string name) => document.QuerySelector($"section[aria-labelledby={name}]")!.TextContent;
        Section("reserves").ShouldContain(rule.Identity.Title);
        Section("echecs").ShouldNotContain(rule.Identity.Title);
        Section("reussites").ShouldNotContain(rule.Identity.Title);
    }

    [Fact]
    public void Interruptions_are_laid_over_the_figures_in_proportion()
    {
        var section = new HtmlParser()
            .ParseDocument(Page)
            .QuerySelector("section[aria-labelledby=interruptions]")
            .ShouldNotBeNull();
        foreach (var chart in section.QuerySelectorAll("svg, figure details"))
            chart.Remove();
        var lines = section.TextContent.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
        Snapshot.Match(string.Join('\n', lines) + "\n", "outage-section");
    }

    [Fact]
    public void Nothing_is_asked_from_the_network()
    {
        var document = new HtmlParser().ParseDocument(Page);
        document.QuerySelectorAll("[src], link, script, base").ShouldBeEmpty();
        document
            .QuerySelectorAll("a[href]")
            .Select(link => link.GetAttribute("href")!)
            .Where(href => !href.StartsWith('#'))
            .ShouldBeEmpty();
        Page.ShouldNotContain("url(http");
        Page.ShouldNotContain("@import");
    }

    [Fact]
    public void The_page_can_be_used_by_everyone()
    {
        var document = new HtmlParser().ParseDocument(Page);
        document.DocumentElement.GetAttribute("lang").ShouldBe("fr");
        document.QuerySelectorAll("h1").Length.ShouldBe(1);
        document
            .QuerySelectorAll("table")
            .Where(table => table.QuerySelector("caption") is null || table.QuerySelector("th[scope]") is null)
            .ShouldBeEmpty();
        document.QuerySelectorAll("svg").Where(svg => svg.Closest("[role=img][aria-label]") is null).ShouldBeEmpty();
        document
            .QuerySelectorAll("figure")
            .Where(figure => figure.QuerySelector("table") is null)
            .ShouldBeEmpty("a chart without its data");
        document
            .QuerySelectorAll("[id]")
            .GroupBy(element => element.Id)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ShouldBeEmpty();
        document
            .QuerySelectorAll("a[href^='#']")
            .Where(link => document.GetElementById(link.GetAttribute("href")![1..]) is null)
            .Select(link => link.GetAttribute("href"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Charts_keep_text_as_text()
    {
        var texts = new HtmlParser()
            .ParseDocument(Page)
            .QuerySelectorAll("svg text")
            .Select(text => text.TextContent)
            .ToArray();
        texts.ShouldContain(text => text.Contains("févr. 2025", StringComparison.Ordinal));
        texts.ShouldContain(text => text.Contains("cible", StringComparison.Ordinal));
    }

    [Fact]
    public void French_typography_holds()
    {
        var text = new HtmlParser()
            .ParseDocument(Page)
            .QuerySelectorAll("body p, body li, body td, body th, body h2, body h3, body summary, body caption")
            .Select(element => element.TextContent);
        text.Where(sentence => System.Text.RegularExpressions.Regex.IsMatch(sentence, "[\\w»)] [:;?!%»](\\s|$)|« "))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_template_is_one_french_sentence() =>
        Should
            .Throw<Model.ConfigurationException>(() => new HtmlReport(Path.GetTempPath()).Render(Example.Report))
            .Message.ShouldContain("modèle");
}
