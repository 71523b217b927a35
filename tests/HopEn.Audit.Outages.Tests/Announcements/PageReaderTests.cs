using System.Text;
using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Outages.Tests.Announcements;

/// <summary>Pages of several shapes, none copied from a real one, each also broken on purpose.</summary>
public sealed class PageReaderTests
{
    private const string Dmp = "Dmp Scheduled 17/05/2025 21:00 > 18/05/2025 13:00";

    private const string StatusPage = """
        <!DOCTYPE html><html lang="fr"><head><title>État</title><style>.x{}</style></head><body><nav>Maintenance le 1er janvier 2025</nav>
        <div class="maintenance-list">
          <div class="maintenance" id="m-12"><h3 class="maintenance-title">Maintenance du DMP</h3>
            <p>Publié le <time class="published" datetime="2025-05-01T10:00:00+02:00">1er mai</time></p>
            <p>De <time datetime="2025-05-17T21:00:00+02:00">samedi soir</time> à <time datetime="2025-05-18T11:00:00Z">dimanche</time></p>
            <p>Aucune alimentation ni consultation.</p></div>
          <div class="maintenance" id="m-13"><h3 class="maintenance-title">Pro Santé Connect : opération programmée</h3>
            <p>mardi 20 mai 2025 de 6h à 7h30</p></div>
        </div></body></html>
        """;

    private const string Table = """
        <table><thead><tr><th>Service</th><th>Début</th><th>Fin</th></tr></thead>
        <tr><td>Maintenance DMP</td><td>Début : 17/05/2025 21:00</td><td>Fin : 18/05/2025 13:00</td></tr>
        <tr><td>Panne de Pro Santé Connect</td><td>Début : 20/05/2025 06:00</td><td>Fin : 20/05/2025 07:30</td></tr></table>
        """;

    private const string Article = """
        <article><h1>Fermeture du DMP</h1><p>Mis à jour le 2 mai 2025 à 9h</p>
        <p>Le DMP sera fermé pour maintenance le <b>samedi&nbsp;17&nbsp;mai</b>, de 21&nbsp;h à 13&nbsp;h le lendemain.</p>
        <p>Pendant ce temps, pas de création, d’activation ni de remat.</p></article>
        """;

    private const string Bullets = """
        <h2>À noter</h2><ul><li>DMP : fermeture le 17 et le 18 mai 2025 (de 21H à 13H)</li>
        <li>SI PIL : arrêt du rafraîchissement du 16 au 19 mai 2025</li></ul>
        """;

    [Fact]
    public void A_status_page_is_read_by_its_selectors_and_machine_times_win()
    {
        var outages = SampleSource.Read(SampleSource.Of(OutageSourceKind.Page, "[class*=maintenance]"), StatusPage);
        SampleSource
            .Describe(outages)
            .ShouldBe([Dmp + " [Feeding+Consultation]", "Psc Scheduled 20/05/2025 06:00 > 20/05/2025 07:30 []"]);
        outages[0].Notices.Single().Key.ShouldBe("m-12");
        outages[0].Notices.Single().PublishedOn.ShouldBe(new DateOnly(2025, 5, 1));
        outages[0].When.NeedsConfirmation.ShouldBeFalse();
    }

    [Fact]
    public void A_page_whose_selectors_no_longer_match_is_read_as_text_and_said()
    {
        var batch = SampleSource.Batch(SampleSource.Of(OutageSourceKind.Page, ".disparu", "article.autre"), StatusPage);
        batch.Messages.Single().ShouldContain("sélecteurs");
        SampleSource
            .Describe(SampleSource.Read(SampleSource.Of(OutageSourceKind.Page, ".disparu"), StatusPage))
            .Select(line => line.Split(" [")[0])
            .ShouldBe([Dmp, "Psc Scheduled 20/05/2025 06:00 > 20/05/2025 07:30"]);
    }

    [Theory]
    [InlineData("tr")]
    [InlineData(".absent")]
    public void A_table_gives_one_outage_per_row(string selector) =>
        SampleSource
            .Describe(SampleSource.Read(SampleSource.Of(OutageSourceKind.Page, selector), Table))
            .ShouldBe([Dmp + " []", "Psc Incident 20/05/2025 06:00 > 20/05/2025 07:30 []"]);

    [Fact]
    public void An_article_keeps_the_words_it_does_not_know() =>
        SampleSource
            .Describe(SampleSource.Read(SampleSource.Of(OutageSourceKind.Page, "article"), Article))
            .ShouldBe([Dmp + " [Creation+Activation+“remat”]"]);

    [Fact]
    public void A_bullet_list_names_its_service_line_by_line() =>
        SampleSource
            .Describe(SampleSource.Read(SampleSource.Of(OutageSourceKind.Page), Bullets))
            .ShouldBe([
                "SiPil Scheduled [16/05/2025 00:00..17/05/2025 00:00] > [19/05/2025 00:00..20/05/2025 00:00] [FiguresRefresh]",
                Dmp + " []",
            ]);

    [Fact]
    public void Slides_saved_as_text_are_read() =>
        SampleSource
            .Describe(
                SampleSource.Read(
                    SampleSource.Of(OutageSourceKind.Text),
                    "Fermeture DMP et MES\n• le 17 et le 18 mai 2025 (de 21H à 13H)\n"
                        + "• pas de création, d’activation, de suppression ni remat\n\fSI PIL non rafraîchi du 16 au 19 mai"
                )
            )
            .ShouldBe([
                "SiPil Scheduled [16/05/2025 00:00..17/05/2025 00:00] > [19/05/2025 00:00..20/05/2025 00:00] []",
                Dmp + " [Creation+Activation+Deletion+“remat”]",
                "Mes Scheduled 17/05/2025 21:00 > 18/05/2025 13:00 [Creation+Activation+Deletion+“remat”]",
            ]);

    [Theory]
    [InlineData(
        "unclosed",
        "<article><h1>Fermeture du DMP<p>samedi 17 mai 2025 de 21h à 13h <b>le lendemain<i></article>"
    )]
    [InlineData("no html", "Fermeture du DMP samedi 17 mai 2025 de 21h à 13h")]
    [InlineData(
        "scripts",
        "<script>document.write('Le DMP est fermé le 1er mai 2025 de 1h à 2h')</script>"
            + "<p>Fermeture du DMP samedi 17 mai 2025 de 21h à 13h</p>"
            + "<noscript>DMP fermé le 2 mai 2025</noscript><template>DMP fermé le 3 mai 2025</template>"
    )]
    [InlineData(
        "hidden",
        "<p hidden>DMP fermé le 2 mai 2025 de 8h à 9h</p><p>Fermeture du DMP samedi 17 mai 2025 de 21h à 13h</p>"
    )]
    [InlineData(
        "split words",
        "<p>Fermeture du <b>D</b>MP <span>samedi</span> <span>17</span> <em>mai</em> 2025 <span>de 21</span>h à 13h</p>"
    )]
    [InlineData(
        "comments",
        "<!-- DMP fermé le 3 mai 2025 --><p>Fermeture du DMP <!-- non --> samedi 17 mai 2025 de 21h<!----> à 13h</p>"
    )]
    [InlineData(
        "bad attributes",
        "<p class='x\" onclick=alert(1)>Fermeture du DMP<p ==\"'<time datetime='n’importe quoi'>samedi 17 mai 2025 de 21h à 13h</time>"
    )]
    [InlineData("null and controls", "<p>Fermeture du DMP\0 samedi 17 mai 2025\u0001 de 21h à 13h</p>")]
    public void A_broken_page_says_the_same(string name, string page)
    {
        name.ShouldNotBeNull();
        var expected = name == "bad attributes" ? 0 : 1;
        SampleSource
            .Describe(SampleSource.Read(SampleSource.Of(OutageSourceKind.Page), page))
            .Count(line => line.StartsWith(Dmp, StringComparison.Ordinal))
            .ShouldBeGreaterThanOrEqualTo(expected);
        SampleSource.Read(SampleSource.Of(OutageSourceKind.Page), page).Count.ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData("windows-1252", null)]
    [InlineData("windows-1252", "utf-8")]
    [InlineData("utf-8", "iso-8859-1")]
    [InlineData("utf-16", null)]
    [InlineData("iso-8859-15", "nimporte-quoi")]
    public void A_wrong_character_set_changes_nothing(string real, string? told)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(real) ?? Encoding.GetEncoding(real);
        var page =
            "<meta charset=\""
            + (told ?? "utf-8")
            + "\"><p>Fermeture programmée du DMP : août 2025, le 17 août 2025 de 21h à 13h, aucune création</p>";
        var bytes =
            real == "utf-16" ? [.. encoding.GetPreamble(), .. encoding.GetBytes(page)] : encoding.GetBytes(page);
        var source = SampleSource.Of(OutageSourceKind.Page);
        var batch = HopEn.Audit.Outages.Announcements.AnnouncementReader.Read(
            source,
            new(bytes, told, source.Url),
            new(SampleSource.Today, false)
        );
        batch.Announcements.Single().Text.ShouldContain("août 2025, le 17 août 2025 de 21h à 13h, aucune création");
    }

    [Fact]
    public void Megabytes_of_noise_and_a_hundred_thousand_nested_elements_are_survived()
    {
        var noise = string.Concat(
            Enumerable
                .Range(0, 5_000)
                .Select(i =>
                    $"<div class='incident'>ligne {i} de bruit 12 h</div><script>{new string('x', 60)}</script>"
                )
        );
        SampleSource
            .Describe(SampleSource.Read(SampleSource.Of(OutageSourceKind.Page), noise + Bullets + noise))
            .Count.ShouldBe(2);
        string Nested(int depth) =>
            string.Concat(Enumerable.Repeat("<div class=incident>", depth))
            + "Fermeture du DMP samedi 17 mai 2025 de 21h à 13h";
        SampleSource
            .Describe(SampleSource.Read(SampleSource.Of(OutageSourceKind.Page, ".incident"), Nested(1_000)))
            .ShouldBe([Dmp + " []"]);
        SampleSource
            .Batch(SampleSource.Of(OutageSourceKind.Page), Nested(100_000))
            .Messages.Single()
            .ShouldContain("par milliers");
    }

    [Fact]
    public void Markup_of_a_hostile_page_stays_text()
    {
        var outage = SampleSource
            .Read(
                SampleSource.Of(OutageSourceKind.Page),
                "<h2>DMP &lt;script&gt;alert(1)&lt;/script&gt;</h2>"
                    + "<p>fermé le 17 mai 2025 de 21h à 23h</p><a href='javascript:alert(1)'>x</a>"
            )
            .Single();
        outage.Notices.Single().Title.ShouldBe("DMP <script>alert(1)</script>");
        outage.Notices.Single().Url.ShouldBe("https://exemple.invalid/annonces");
    }

    [Fact]
    public void The_feed_of_the_same_host_is_found_and_no_other()
    {
        const string Page =
            "<head><link rel='alternate' type='application/rss+xml' href='{0}'></head><p>DMP fermé le 17 mai 2025</p>";
        SampleSource
            .Batch(SampleSource.Of(OutageSourceKind.Page), Page.Replace("{0}", "/rss", StringComparison.Ordinal))
            .FeedLink.ShouldBe(new Uri("https://exemple.invalid/rss"));
        SampleSource
            .Batch(
                SampleSource.Of(OutageSourceKind.Page),
                Page.Replace("{0}", "https://ailleurs.invalid/rss", StringComparison.Ordinal)
            )
            .FeedLink.ShouldBeNull();
        SampleSource
            .Batch(
                SampleSource.Of(OutageSourceKind.Page),
                Page.Replace("{0}", "http://exemple.invalid/rss", StringComparison.Ordinal)
            )
            .FeedLink.ShouldBeNull();
    }

    [Theory]
    [InlineData(
        "<table><tr><th>Service</th><th>Début</th><th>Fin</th></tr><tr><td>DMP</td><td>10/05/2025 20:00</td><td>10/05/2025 23:00</td></tr>"
            + "<tr><td>INSi</td><td>11/05/2025 20:00</td><td>11/05/2025 22:00</td></tr></table>"
    )]
    [InlineData(
        "<table><thead><tr><td>Date de début</td><td>Heure de début</td><td>Date de fin</td>"
            + "<td>Heure de fin</td><td>Service</td></tr></thead>"
            + "<tr><td>10/05/2025</td><td>20h</td><td>10/05/2025</td><td>23h</td><td>DMP</td></tr>"
            + "<tr><td>11/05/2025</td><td>20h</td><td>11/05/2025</td><td>22h</td><td>INSi</td></tr></table>"
    )]
    [InlineData(
        "<table><tr><th rowspan=2>Service</th><th colspan=2>Interruption</th></tr><tr><th>Du</th><th>Au</th></tr>"
            + "<tr><td>DMP</td><td>10/05/2025 20:00</td><td>10/05/2025 23:00</td></tr>"
            + "<tr><td>INSi</td><td>11/05/2025 20:00</td><td>11/05/2025 22:00</td></tr></table>"
    )]
    [InlineData(
        "<table><tr><th>Service</th><th>Date</th><th>Début</th><th>Durée</th></tr>"
            + "<tr><td>DMP</td><td>10/05/2025</td><td>20h</td><td>3h</td></tr>"
            + "<tr><td>INSi</td><td>11/05/2025</td><td>20h</td><td>2h</td></tr></table>"
    )]
    [InlineData(
        "<dl><dt>Service</dt><dd>DMP</dd><dt>Début</dt><dd>10/05/2025 20:00</dd><dt>Fin prévisionnelle</dt><dd>10/05/2025 23:00</dd></dl>"
            + "<dl><dt>Service</dt><dd>INSi</dd><dt>Début</dt><dd>11/05/2025 20:00</dd><dt>Fin prévisionnelle</dt><dd>22h</dd></dl>"
    )]
    [InlineData(
        "<table><tr><th>Service</th><td>DMP</td></tr><tr><th>Début</th><td>10/05/2025 20:00</td></tr><tr>"
            + "<th>Fin</th><td>10/05/2025 23:00</td></tr></table>"
            + "<table><tr><th>Service</th><td>INSi</td></tr><tr><th>Début</th><td>11/05/2025 20:00</td></tr>"
            + "<tr><th>Durée</th><td>2h</td></tr></table>"
    )]
    public void The_ends_that_stand_in_columns_or_fields_are_read(string body) =>
        SampleSource
            .Describe(SampleSource.Read(SampleSource.Of(OutageSourceKind.Page), $"<html><body>{body}</body></html>"))
            .ShouldBe([
                "Dmp Unknown 10/05/2025 20:00 > 10/05/2025 23:00 []",
                "Insi Unknown 11/05/2025 20:00 > 11/05/2025 22:00 []",
            ]);

    [Theory]
    [InlineData(
        "Service\tDébut\tFin\nDMP\t10/05/2025 20:00\t10/05/2025 23:00\nINSi\t11/05/2025 20:00\t11/05/2025 22:00"
    )]
    [InlineData(
        "| Service | Début | Fin |\n|---|---|---|\n| DMP | 10/05/2025 20:00 | 10/05/2025 23:00 |\n"
            + "| INSi | 11/05/2025 20:00 | 11/05/2025 22:00 |"
    )]
    [InlineData("Service;Du;Au\nDMP;10/05/2025 20:00;10/05/2025 23:00\nINSi;11/05/2025 20:00;11/05/2025 22:00")]
    public void The_columns_of_a_text_are_read(string text) =>
        SampleSource
            .Describe(SampleSource.Read(SampleSource.Of(OutageSourceKind.Text), text))
            .ShouldBe([
                "Dmp Unknown 10/05/2025 20:00 > 10/05/2025 23:00 []",
                "Insi Unknown 11/05/2025 20:00 > 11/05/2025 22:00 []",
            ]);
}
