using System.Globalization;
using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Outages.Tests;

/// <summary>What stops, what is withdrawn: sentences of announcements, each read with the shipped words.</summary>
public sealed class OutageInterpreterTests
{
    [Theory]
    [InlineData("Indisponibilité du DMP le 17 mai 2025 de 21h à 23h", "")]
    [InlineData("Arrêt du DMP pour maintenance le 17 mai 2025 de 21h à 23h", "")]
    [InlineData(
        "DMP fermé le 17 mai 2025 de 21h à 23h : consultation impossible, création impossible",
        "Consultation+Creation"
    )]
    [InlineData(
        "DMP fermé le 17 mai 2025 de 21h à 23h. L’alimentation et la consultation seront interrompues.",
        "Feeding+Consultation"
    )]
    [InlineData(
        "DMP fermé le 17 mai 2025 de 21h à 23h. Pendant ce temps la création sera momentanément impossible.",
        "Creation"
    )]
    [InlineData("DMP en maintenance le 17 mai 2025 de 21h à 23h, sans interruption de service", "Nothing")]
    [InlineData("DMP en maintenance le 17 mai 2025 de 21h à 23h. Aucun impact pour les utilisateurs.", "Nothing")]
    [InlineData("DMP en maintenance le 17 mai 2025 de 21h à 23h, sans impact sur la consultation", "")]
    [InlineData(
        "DMP en maintenance le 17 mai 2025 de 21h à 23h, sans impact sur la consultation ; aucune alimentation",
        "Feeding"
    )]
    [InlineData("DMP fermé le 17 mai 2025 de 21h à 23h, pas de remat", "“remat”")]
    public void What_stops_is_read_and_a_service_is_no_part_of_itself(string text, string expected)
    {
        var outage = SampleSource.Read(SampleSource.Of(OutageSourceKind.Text), text).ShouldHaveSingleItem();
        string.Join('+', outage.Effects.Select(effect => effect.Use?.ToString() ?? $"“{effect.Word}”"))
            .ShouldBe(expected);
        (outage.Objectives.Count == 0).ShouldBe(expected == "Nothing");
    }

    [Theory]
    [InlineData(
        "La maintenance du DMP prévue le 10 mai 2025 de 21h à 23h est reportée au 17 mai 2025 de 21h à 23h.",
        "10/05/2025 cancelled|17/05/2025"
    )]
    [InlineData("Maintenance du DMP reportée au 17 mai 2025 de 21h à 23h", "17/05/2025")]
    [InlineData(
        "Maintenance du DMP le 17 mai 2025 de 21h à 23h, initialement prévue le 10 mai 2025 de 21h à 23h",
        "10/05/2025 cancelled|17/05/2025"
    )]
    [InlineData(
        "Maintenance du DMP du 10 mai 2025 de 21h à 23h.\nElle est reportée au 17 mai 2025 de 21h à 23h.",
        "10/05/2025 cancelled|17/05/2025"
    )]
    [InlineData(
        "La maintenance du DMP du 10 mai 2025 de 21h à 23h est reportée à une date ultérieure.",
        "10/05/2025 cancelled"
    )]
    [InlineData("La maintenance du DMP du 17 mai 2025 est décalée à 22h.", "17/05/2025")]
    [InlineData(
        "Maintenance du DMP du 10 mai 2025 de 21h à 23h. Cette opération est annulée. Autre maintenance le 17 mai 2025 de 21h à 23h.",
        "10/05/2025 cancelled|17/05/2025"
    )]
    [InlineData("[Annulation] Maintenance du DMP du 10 mai 2025 de 21h à 23h", "10/05/2025 cancelled")]
    [InlineData(
        "Maintenances annulées : DMP le 10 mai 2025 de 21h à 23h et le 17 mai 2025 de 21h à 23h",
        "10/05/2025 cancelled|17/05/2025 cancelled"
    )]
    [InlineData("Maintenance du DMP du 10 mai 2025 de 21h à 23h. L’opération n’est pas annulée.", "10/05/2025")]
    [InlineData("La maintenance du DMP du 10 mai 2025 de 21h à 23h n’aura pas lieu.", "10/05/2025 cancelled")]
    public void A_date_is_withdrawn_or_moved_and_the_new_one_holds(string text, string expected) =>
        string.Join(
                '|',
                SampleSource
                    .Read(SampleSource.Of(OutageSourceKind.Text), text)
                    .Select(outage =>
                        outage.When.Start!.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
                        + (outage.Cancelled ? " cancelled" : string.Empty)
                    )
            )
            .ShouldBe(expected);

    [Fact]
    public void Megabytes_around_an_announcement_change_nothing_of_it()
    {
        var noise = string.Concat(
            Enumerable.Repeat("la page est longue, sans fin ni rien qui soit impossible à lire et le reste ", 40_000)
        );
        var outage = SampleSource
            .Read(
                SampleSource.Of(OutageSourceKind.Text),
                $"{noise}\nLe DMP sera fermé le 17 mai 2025 de 21h à 23h : la création sera impossible.\n{noise}"
            )
            .ShouldHaveSingleItem();
        outage.Effects.ShouldContain(effect => effect.Word == "création");
        outage.Cancelled.ShouldBeFalse();
    }

    [Theory]
    [InlineData(
        "[Résolu] DMP indisponible",
        "Panne le 17 mai 2025 à 20h",
        "17/05/2025 20:00 > [17/05/2025 20:00..19/05/2025 00:00]"
    )]
    [InlineData(
        "Résolu : panne DMP du 17 mai 2025 à 20h",
        "Merci.",
        "17/05/2025 20:00 > [17/05/2025 20:00..19/05/2025 00:00]"
    )]
    [InlineData("[Résolu] DMP", "Panne le 17 mai 2025 de 20h à 23h", "17/05/2025 20:00 > 17/05/2025 23:00")]
    [InlineData("DMP", "Panne le 17 mai 2025 à 20h", "17/05/2025 20:00 > [17/05/2025 20:00..?]")]
    public void What_is_said_resolved_is_over_on_the_day_of_publication(string title, string text, string expected) =>
        SampleSource
            .Describe(
                SampleSource.Read(
                    SampleSource.Of(OutageSourceKind.Feed),
                    $"<rss version=\"2.0\"><channel><item><title>{title}</title><description>{text}</description>"
                        + "<pubDate>Sun, 18 May 2025 10:00:00 +0200</pubDate></item></channel></rss>"
                )
            )
            .Single()
            .ShouldContain(expected);
}
