using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace HopEn.Audit.Reports.Outages;

/// <summary>Writes outages as an iCalendar file for the hospital's calendar.</summary>
/// <remarks>
/// Moments are in UTC, which every calendar understands the same; a vague window is an event of whole days,
/// that of its end when only its end is told. An event keeps its identifier when it is imported again,
/// even with other hours.
/// </remarks>
public static class OutageCalendar
{
    /// <summary>Renders the file.</summary>
    public static string Render(OutageBulletin bulletin)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        var calendar = new Calendar { ProductId = "-//HopEn.Audit//Interruptions//FR", Version = "2.0" };
        foreach (var outage in bulletin.Upcoming.Concat(bulletin.Past))
        {
            foreach (var (window, index) in outage.When.Retained.Windows.Select((window, index) => (window, index)))
            {
                if ((window.PossibleStart ?? window.PossibleEnd?.AddMinutes(-1)) is { } start)
                    calendar.Events.Add(Event(outage, window, start, index, bulletin.GeneratedAt));
            }
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? string.Empty;
    }

    private static CalendarEvent Event(
        Outage outage,
        OutageWindow window,
        DateTimeOffset start,
        int index,
        DateTimeOffset now
    )
    {
        var rank = index == 0 ? string.Empty : FormattableString.Invariant($".{index + 1}");
        var nature = outage.Nature == OutageNature.Incident ? "incident" : "interruption";
        var remark = outage.When.NeedsConfirmation ? " (à confirmer)" : string.Empty;
        var one = new CalendarEvent
        {
            Uid = $"{outage.Id}{rank}@hopen-audit",
            DtStamp = Utc(now),
            Summary = $"{outage.ServiceName}\u202f: {nature}{remark}",
            Description = Description(outage, window),
            Status =
                outage.Cancelled ? EventStatus.Cancelled
                : outage.When.NeedsConfirmation ? EventStatus.Tentative
                : EventStatus.Confirmed,
            Transparency = TransparencyType.Transparent,
        };
        if (window.IsExact)
        {
            one.Start = Utc(start);
            one.End = Utc(window.PossibleEnd!.Value);
        }
        else
        {
            one.Start = Day(start);
            one.End = Day(
                (window.PossibleEnd ?? start).AddMinutes(-1) is var last && last > start
                    ? last.AddDays(1)
                    : start.AddDays(1)
            );
        }

        one.Categories.Add("Interruption");
        if (outage.Nature != OutageNature.Incident && !outage.Cancelled)
        {
            one.Alarms.Add(
                new Alarm
                {
                    Action = AlarmAction.Display,
                    Description = $"Préparer\u202f: {outage.ServiceName}",
                    Trigger = new Trigger(Duration.FromDays(-3)),
                }
            );
        }

        return one;
    }

    private static string Description(Outage outage, OutageWindow window)
    {
        var lines = new List<string> { FrenchMoments.Window(window) };
        if (outage.Effects.Count > 0)
            lines.Add("Arrêtés\u202f: " + OutageLabels.Effects(outage));
        lines.AddRange(outage.When.Doubts.Select(doubt => "À confirmer\u202f: " + doubt));
        lines.AddRange(
            outage.When.Readings.Skip(1).Select(other => $"Autre lecture\u202f: {FrenchMoments.Windows(other)}")
        );
        if (!outage.Cancelled)
        {
            lines.AddRange(Steps("Avant", outage.Advice.Before));
            lines.AddRange(Steps("Pendant", outage.Advice.During));
            lines.AddRange(Steps("Après", outage.Advice.After));
        }

        lines.Add(
            "Source\u202f: "
                + string.Join(
                    "\u202f; ",
                    outage.Notices.Select(notice => notice.Source).Distinct(StringComparer.Ordinal)
                )
        );
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Steps(string title, IReadOnlyList<string> steps) =>
        steps.Count == 0 ? [] : steps.Select(step => "– " + step).Prepend(title + "\u202f:");

    private static CalDateTime Utc(DateTimeOffset moment) => new(moment.UtcDateTime, "UTC");

    private static CalDateTime Day(DateTimeOffset moment) => new(DateOnly.FromDateTime(ParisTime.Of(moment).DateTime));
}
