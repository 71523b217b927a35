using System.Globalization;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Announcements;
using HopEn.Audit.Outages.Dates;
using HopEn.Audit.Outages.Declarations;
using HopEn.Audit.Sources.Outages.Declarations;

namespace HopEn.Audit.Sources.Outages;

/// <summary>Reads a list of interruptions kept by hand: <c>outages.yml</c>, and the known events that are shipped.</summary>
internal static class EventsReader
{
    private static readonly string[] Moments = ["yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd"];

    /// <exception cref="ConfigurationException">The file holds faults; all are told, with their lines.</exception>
    public static AnnouncementBatch Read(OutageSource source, string text, DateContext context)
    {
        var faults = new FaultList(source.Location);
        var events = new List<Announcement>();
        if (YamlMap.Parse(text, faults, 0) is { } map)
        {
            map.AllowOnly("id", "title", "kind", "confidence", "events");
            events.AddRange(
                map.Maps("events", required: true).Select(one => Event(one, faults, context)).OfType<Announcement>()
            );
        }

        faults.ThrowIfAny();
        return new AnnouncementBatch(events, []);
    }

    private static Announcement? Event(YamlMap map, FaultList faults, DateContext context)
    {
        map.AllowOnly(
            "services",
            "service",
            "title",
            "when",
            "start",
            "end",
            "published",
            "published-note",
            "nature",
            "effects",
            "confidence",
            "source",
            "url",
            "cancelled"
        );
        var codes = map.Items("services")
            .Concat(map.Items("service"))
            .Select(item => (Text: item.AsText() ?? string.Empty, item.Line))
            .ToArray();
        if (codes.Length == 0)
            faults.Add(
                map.StartLine,
                "«\u202fservices\u202f» est indispensable\u202f: le ou les services interrompus."
            );
        var services = codes
            .Select(code => Codes.Known<OutageService>(code.Text, code.Line, faults))
            .OfType<OutageService>()
            .ToArray();
        var published = map.Date("published");
        var when = TypedMoments(map, faults) ?? WrittenPhrase(map, published, faults, context);
        var title = map.Text("title");
        var url = map.Text("url");
        if (when is null || services.Length == 0)
            return null;
        var effects = map.Strings("effects");
        var words = string.Join(
            '\n',
            new[]
            {
                title,
                when.Phrase,
                effects.Count == 0 ? null : string.Join(", ", effects),
                map.Text("source"),
            }.OfType<string>()
        );
        return new Announcement($"{title ?? codes[0].Text} {when.Phrase}", title, words)
        {
            Services = services,
            When = when,
            PublishedOn = map.Text("published-note") is null ? published : null,
            Effects = effects,
            Nature = Codes.Read<OutageNature>(map, "nature", faults),
            Confidence = Codes.Read<OutageConfidence>(map, "confidence", faults),
            Origin = map.Text("source"),
            Url =
                url is not null
                && Uri.TryCreate(url, UriKind.Absolute, out var address)
                && address.Scheme is "http" or "https"
                    ? url
                    : null,
            IsCancelled = map.Flag("cancelled") ?? false,
        };
    }

    private static OutageTime? TypedMoments(YamlMap map, FaultList faults)
    {
        if (map.Text("start") is null && map.Text("end") is null)
            return null;
        if (map.Text("when") is not null)
            faults.Add(
                map.Line("when"),
                "«\u202fwhen\u202f» et «\u202fstart\u202f» donnent tous deux la date\u202f: gardez l’un des deux."
            );
        var start = Moment(map, "start", faults);
        var end = Moment(map, "end", faults);
        if (start is not { } first)
        {
            if (map.Text("start") is null)
                faults.Add(map.StartLine, "«\u202fstart\u202f» est indispensable quand «\u202fend\u202f» est donné.");
            return null;
        }

        if (end is { } last && last.Moment.Latest < first.Moment.Earliest)
            faults.Add(map.Line("end"), "«\u202fend\u202f» précède «\u202fstart\u202f».");
        var until = end is { HasHour: false } day ? WrittenTime.Moment(day.Clock.AddDays(1)) : end?.Moment;
        return WrittenTime.Between(
            map.Text("start") + (map.Text("end") is { } written ? " / " + written : string.Empty),
            first.Moment,
            until
        );
    }

    private static (OutageMoment Moment, DateTime Clock, bool HasHour)? Moment(
        YamlMap map,
        string key,
        FaultList faults
    )
    {
        if (map.Text(key) is not { } text)
            return null;
        if (
            DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && WrittenTime.Moment(local) is { } moment
        )
            return (moment, local, text.Length > 10);
        faults.Add(
            map.Line(key),
            $"«\u202f{key}: {text}\u202f» doit être un moment AAAA-MM-JJ HH:MM (heure de Paris), par exemple 2025-05-17 21:00."
        );
        return null;
    }

    private static OutageTime? WrittenPhrase(YamlMap map, DateOnly? published, FaultList faults, DateContext context)
    {
        if (map.Text("when") is not { } phrase)
        {
            if (map.Text("start") is null && map.Text("end") is null)
                faults.Add(
                    map.StartLine,
                    "«\u202fstart\u202f», ou «\u202fwhen\u202f» avec les mots de l’annonce, est indispensable."
                );
            return null;
        }

        var found = FrenchDates.Find(phrase, published is { } day ? new DateContext(day, true) : context);
        if (found.Count == 1)
            return found[0].Time;
        faults.Add(
            map.Line("when"),
            found.Count == 0
                ? $"«\u202f{phrase}\u202f» n’est pas compris comme une date\u202f: écrivez «\u202fstart\u202f» et «\u202fend\u202f»."
                : $"«\u202f{phrase}\u202f» contient plusieurs dates\u202f: faites un événement de chacune."
        );
        return null;
    }
}
