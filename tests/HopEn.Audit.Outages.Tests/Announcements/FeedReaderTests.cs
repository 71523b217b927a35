using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Outages.Tests.Announcements;

public sealed class FeedReaderTests
{
    private const string Rss = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>État</title>
        <item><title>Maintenance du DMP</title><link>https://exemple.invalid/1</link><guid>g1</guid>
        <pubDate>Fri, 02 May 2025 10:00:00 GMT</pubDate>
        <description><![CDATA[<p>samedi 17 mai de <b>21h</b> à 13h : aucune alimentation</p>]]></description></item>
        <item><title>Incident Pro Santé Connect</title><guid>g2</guid><pubDate>Wed, 21 May 2025 10:00:00 +0200</pubDate>
        <description>hier de 6h à 7h30</description></item>
        </channel></rss>
        """;

    private static readonly string[] Expected =
    [
        "Dmp Scheduled 17/05/2025 21:00 > 18/05/2025 13:00 [Feeding]",
        "Psc Incident 20/05/2025 06:00 > 20/05/2025 07:30 []",
    ];

    [Fact]
    public void Rss_is_read_with_the_day_of_each_item() =>
        SampleSource.Describe(SampleSource.Read(SampleSource.Of(OutageSourceKind.Feed), Rss)).ShouldBe(Expected);

    [Fact]
    public void Atom_is_read() =>
        SampleSource
            .Describe(
                SampleSource.Read(
                    SampleSource.Of(OutageSourceKind.Feed),
                    """
                    <feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>
                    <entry><id>1</id><title type="html">Maintenance du &lt;b&gt;DMP&lt;/b&gt;</title>
                    <link href="https://exemple.invalid/1"/><published>2025-05-02T10:00:00Z</published>
                    <content type="html">&lt;p&gt;samedi 17 mai de 21h à 13h : aucune alimentation&lt;/p&gt;</content></entry>
                    <entry><id>2</id><title>Incident Pro Santé Connect</title>
                    <updated>2025-05-21T10:00:00Z</updated><summary>hier de 6h à 7h30</summary></entry></feed>
                    """
                )
            )
            .ShouldBe(Expected);

    [Fact]
    public void A_json_feed_and_the_summary_of_a_status_page_are_read()
    {
        SampleSource
            .Describe(
                SampleSource.Read(
                    SampleSource.Of(OutageSourceKind.Feed),
                    """
                    {"version":"https://jsonfeed.org/version/1.1","items":[
                    {"id":"1","title":"Maintenance du DMP",
                     "content_html":"<p>samedi 17 mai de 21h à 13h : aucune alimentation</p>",
                     "date_published":"2025-05-02T10:00:00Z","url":"https://exemple.invalid/1"},
                    {"id":"2","title":"Incident Pro Santé Connect","content_text":"hier de 6h à 7h30",
                     "date_published":"2025-05-21T10:00:00Z"}]}
                    """
                )
            )
            .ShouldBe(Expected);
        SampleSource
            .Describe(
                SampleSource.Read(
                    SampleSource.Of(OutageSourceKind.Feed),
                    """
                    {"page":{"name":"ANS"},"components":[{"name":"RASS","description":"x"}],
                    "scheduled_maintenances":[{"id":"a","name":"DMP","status":"scheduled",
                     "scheduled_for":"2025-05-17T19:00:00Z","scheduled_until":"2025-05-18T11:00:00Z",
                     "incident_updates":[{"body":"Aucune alimentation."}]}],
                    "incidents":[{"id":"b","name":"Pro Santé Connect",
                     "started_at":"2025-05-20T04:00:00Z","resolved_at":"2025-05-20T05:30:00Z",
                     "status":"resolved","incident_updates":[{"body":"résolu"}]}]}
                    """
                )
            )
            .ShouldBe(Expected);
    }

    [Fact]
    public void Xhtml_of_an_atom_feed_keeps_its_words_apart() =>
        SampleSource
            .Describe(
                SampleSource.Read(
                    SampleSource.Of(OutageSourceKind.Feed),
                    """
                    <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id>
                    <title>Maintenance du DMP</title><published>2025-05-02T10:00:00Z</published>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>samedi 17 mai</p><p>de 21h à 13h</p></div>
                    </content></entry></feed>
                    """
                )
            )
            .ShouldBe(["Dmp Scheduled 17/05/2025 21:00 > 18/05/2025 13:00 []"]);

    [Theory]
    [InlineData("2025-05-17T21:00:00", "2025-05-18T13:00:00", "17/05/2025 21:00 > 18/05/2025 13:00")]
    [InlineData("2025-05-17T21:00:00+02:00", "2025-05-18T11:00:00.000Z", "17/05/2025 21:00 > 18/05/2025 13:00")]
    [InlineData(
        "2025-05-17",
        "2025-05-18",
        "[17/05/2025 00:00..18/05/2025 00:00] > [18/05/2025 00:00..19/05/2025 00:00]"
    )]
    [InlineData(
        "2025-10-26T02:30:00",
        "2025-10-26T05:00:00",
        "[26/10/2025 02:30+02:00..26/10/2025 02:30+01:00] > 26/10/2025 05:00"
    )]
    public void A_moment_without_offset_is_the_clock_of_france_and_a_day_gives_no_hour(
        string start,
        string end,
        string expected
    ) =>
        SampleSource
            .Describe(
                SampleSource.Read(
                    SampleSource.Of(OutageSourceKind.Feed),
                    $$"""{"maintenances":[{"name":"DMP","start":"{{start}}","end":"{{end}}"}]}"""
                )
            )
            .ShouldBe([$"Dmp Scheduled {expected} []"]);

    [Theory]
    [InlineData("<rss version=\"2.0\"><channel><title>État</title></channel></rss>")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>État</title></feed>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}")]
    [InlineData("[]")]
    public void A_feed_that_announces_nothing_is_understood(string text)
    {
        var batch = SampleSource.Batch(SampleSource.Of(OutageSourceKind.Feed), text);
        batch.IsEmpty.ShouldBeTrue();
        batch.Messages.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00", "0001-01-01")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31")]
    [InlineData("9999-12-31", "31/12/9999")]
    public void A_date_out_of_all_reason_is_no_date(string machine, string words)
    {
        SampleSource
            .Read(
                SampleSource.Of(OutageSourceKind.Feed),
                $$"""
                {"items":[{"title":"DMP","start":"{{machine}}","end":"{{machine}}","date_published":"{{machine}}",
                "content_text":"fermé du {{words}} au {{words}}"}]}
                """
            )
            .ShouldBeEmpty();
        SampleSource
            .Read(
                SampleSource.Of(OutageSourceKind.Feed),
                $"<rss><channel><item><title>DMP fermé du {words} à 8h au {words} à 9h</title>"
                    + $"<pubDate>{machine}</pubDate></item></channel></rss>"
            )
            .ShouldBeEmpty();
        SampleSource
            .Read(
                SampleSource.Of(OutageSourceKind.Page),
                $"<meta name=date content='{machine}'><p>DMP fermé du <time datetime='{machine}'>{words}</time> à 8h au {words} à 9h</p>"
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void What_is_left_out_of_a_long_feed_is_said()
    {
        var items = string.Concat(
            Enumerable
                .Range(1, 501)
                .Select(n =>
                    $"<item><title>Maintenance du DMP</title><guid>{n}</guid><description>le 17 mai 2025 de 21h à 23h</description></item>"
                )
        );
        var batch = SampleSource.Batch(
            SampleSource.Of(OutageSourceKind.Feed),
            $"<rss><channel>{items}</channel></rss>"
        );
        batch.Announcements.Count.ShouldBe(500);
        batch.Messages.ShouldBe(["Seules les 500 premières annonces ont été lues."]);
        SampleSource
            .Batch(
                SampleSource.Of(OutageSourceKind.Page, "li"),
                "<ul>"
                    + string.Concat(Enumerable.Repeat("<li>DMP fermé le 17 mai 2025 de 21h à 23h</li>", 501))
                    + "</ul>"
            )
            .Messages.ShouldBe(batch.Messages);
    }

    [Fact]
    public void A_feed_with_a_dtd_is_refused()
    {
        var batch = SampleSource.Batch(
            SampleSource.Of(OutageSourceKind.Feed),
            "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>"
        );
        batch.Announcements.ShouldBeEmpty();
        batch.Messages.Single().ShouldContain("DTD");
    }

    [Theory]
    [InlineData("</channel></rss>", "")]
    [InlineData("Maintenance du DMP", "Maintenance &eacute; du DMP")]
    [InlineData("</guid>", "</guide>")]
    public void A_badly_formed_feed_is_read_as_far_as_it_goes(string old, string broken)
    {
        var batch = SampleSource.Batch(
            SampleSource.Of(OutageSourceKind.Feed),
            Rss.Replace(old, broken, StringComparison.Ordinal)
        );
        batch.Messages.Single().ShouldContain("mal écrit");
        batch.Announcements.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>404</body></html>")]
    [InlineData("{\"items\": [")]
    [InlineData("{}")]
    [InlineData("[[[[1]]]]")]
    [InlineData("{\"items\":[1,null,\"x\",{\"title\":3}]}")]
    public void What_is_no_feed_is_said(string text)
    {
        var batch = SampleSource.Batch(SampleSource.Of(OutageSourceKind.Feed), text);
        batch.Announcements.ShouldBeEmpty();
        batch.IsEmpty.ShouldBeFalse();
        batch.Messages.Single().ShouldEndWith(".");
    }

    [Theory]
    [InlineData("lun., 05 mai 2025 09:00:00 +0200", "06/05/2025", 0)]
    [InlineData("lundi 5 mai 2025", "06/05/2025", 0)]
    [InlineData("05/05/2025", "06/05/2025", 0)]
    [InlineData("05/05/2025 09:00", "06/05/2025", 0)]
    [InlineData("01/04/2025", "02/04/2025", 0)]
    [InlineData("Mon, 05 May 2025 23:30:00 GMT", "07/05/2025", 0)]
    [InlineData("Tue, 05 May 2025 09:00:00 +0200", "06/05/2025", 0)]
    [InlineData("2025-05-05T09:00:00Z", "06/05/2025", 0)]
    [InlineData("04/25/2025", "03/05/2025", 1)]
    [InlineData("la semaine passée", "03/05/2025", 1)]
    [InlineData("", "03/05/2025", 1)]
    public void Tomorrow_is_counted_from_the_publication_or_is_a_doubt(string published, string day, int doubts)
    {
        var outage = SampleSource
            .Read(
                SampleSource.Of(OutageSourceKind.Feed),
                "<rss version=\"2.0\"><channel><item><title>DMP</title><description>Indisponible demain de 20h à 23h</description>"
                    + $"<pubDate>{published}</pubDate></item></channel></rss>"
            )
            .ShouldHaveSingleItem();
        TimeNotation.Describe(outage.When.Retained.Windows[0]).ShouldBe($"{day} 20:00 > {day} 23:00");
        outage.When.Doubts.Count.ShouldBe(doubts);
    }

    [Fact]
    public void A_date_of_the_words_does_not_move_tomorrow() =>
        SampleSource
            .Read(
                SampleSource.Of(OutageSourceKind.Feed),
                "<rss version=\"2.0\"><channel><item><title>DMP</title><description>La version du 12/01/2020 sera remplacée : "
                    + "coupure demain de 20h à 23h</description><pubDate>05/05/2025</pubDate></item></channel></rss>"
            )
            .ShouldContain(outage =>
                TimeNotation.Describe(outage.When.Retained.Windows[0]) == "06/05/2025 20:00 > 06/05/2025 23:00"
            );

    [Theory]
    [InlineData(
        """
            {"page":{"id":"p","name":"ANS"},"incidents":[{"id":"b","name":"Indisponibilité","status":"resolved",
            "created_at":"2025-05-20T04:00:00.000Z","resolved_at":"2025-05-20T05:30:00.000Z",
            "incident_updates":[{"status":"resolved","body":"Le service est rétabli."}],"components":[{"id":"c",
            "name":"DMP"}]}]}
            """,
        "Dmp Incident 20/05/2025 06:00 > 20/05/2025 07:30 []"
    )]
    [InlineData(
        """
            {"incidents":[{"id":"b","name":"DMP","status":"resolved","created_at":"2025-05-20T04:00:00Z",
            "updated_at":"2025-05-20T05:30:00Z","incident_updates":[]}]}
            """,
        "Dmp Incident 20/05/2025 06:00 > [20/05/2025 06:00..20/05/2025 07:30] []"
    )]
    [InlineData(
        """
            {"scheduled_maintenances":[{"id":"b","name":"Maintenance","status":"scheduled",
            "created_at":"2025-05-01T04:00:00Z","scheduled_for":"2025-05-20T04:00:00Z",
            "scheduled_until":"2025-05-20T05:30:00Z","incident_updates":[{"body":"Mise à jour"}],
            "components":[{"name":"DMP"}]}]}
            """,
        "Dmp Scheduled 20/05/2025 06:00 > 20/05/2025 07:30 []"
    )]
    [InlineData(
        """
            {"meta":{"pagination":{"total":1}},"data":[{"id":1,"name":"Maintenance DMP","message":"Mise à jour",
            "status":0,"scheduled_at":"2025-05-20 06:00:00","completed_at":"2025-05-20 07:30:00",
            "created_at":"2025-05-01 10:00:00","human_status":"Upcoming"}]}
            """,
        "Dmp Scheduled 20/05/2025 06:00 > 20/05/2025 07:30 []"
    )]
    [InlineData(
        """
            {"schedules":[{"id":1,"name":"DMP","message":"Mise à jour","scheduled_at":"20/05/2025 06:00",
            "completed_at":null,"components":[]}]}
            """,
        "Dmp Scheduled 20/05/2025 06:00 > ? []"
    )]
    [InlineData(
        """
            {"data":[{"id":"1","type":"schedules","attributes":{"id":1,"name":"DMP","message":"Mise à jour",
            "scheduled":{"human":"dans 3 jours","string":"2025-05-20 06:00:00"},"completed":{"human":null,"string":null},
            "status":{"human":"Upcoming","value":0}}}]}
            """,
        "Dmp Scheduled 20/05/2025 06:00 > ? []"
    )]
    [InlineData(
        """
            {"data":[{"id":"1","type":"incidents","attributes":{"name":"DMP","message":"Panne",
            "occurred":{"string":"2025-05-20 06:00:00"},"updated":{"string":"2025-05-20 07:30:00"},
            "status":{"human":"Fixed","value":4}}}]}
            """,
        "Dmp Incident 20/05/2025 06:00 > [20/05/2025 06:00..20/05/2025 07:30] []"
    )]
    public void The_documented_shapes_of_status_pages_are_read(string text, string expected) =>
        SampleSource.Describe(SampleSource.Read(SampleSource.Of(OutageSourceKind.Feed), text)).ShouldBe([expected]);
}
