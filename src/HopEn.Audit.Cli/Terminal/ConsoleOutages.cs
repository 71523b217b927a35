using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using Spectre.Console;

namespace HopEn.Audit.Cli.Terminal;

/// <summary>Prints the known outages on a terminal: those to come first.</summary>
internal static class ConsoleOutages
{
    /// <summary>Prints.</summary>
    public static void Write(OutageBulletin bulletin, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        ArgumentNullException.ThrowIfNull(console);
        Title(
            console,
            bulletin.Upcoming.Count == 0
                ? "Aucune interruption à venir n’est connue"
                : $"À venir ou en cours\u202f: {FrenchNumbers.Plural(bulletin.Upcoming.Count, "interruption", "interruptions")}"
        );
        foreach (var outage in bulletin.Upcoming)
            Full(outage, console);
        if (bulletin.Past.Count > 0)
        {
            console.WriteLine();
            Title(console, "Passées");
            foreach (var outage in bulletin.Past)
                Short(outage, console);
        }

        console.WriteLine();
        Title(console, "Sources");
        foreach (var source in bulletin.Sources)
        {
            var read = source.ReadAt is { } at
                ? $" le {FrenchNumbers.Day(DateOnly.FromDateTime(at.DateTime))}"
                : string.Empty;
            Line(
                console,
                2,
                $"{OutageLabels.Sign(source.State)} {source.Title}\u202f: {OutageLabels.Of(source.State)}{read}, "
                    + $"{FrenchNumbers.Plural(source.Notices, "interruption", "interruptions")}"
            );
            foreach (var message in source.Messages)
                Line(console, 4, message);
        }
    }

    private static void Full(Outage outage, IAnsiConsole console)
    {
        Line(
            console,
            2,
            $"{(outage.Cancelled ? "[annulée] " : string.Empty)}{outage.ServiceName}\u202f: {FrenchMoments.Windows(outage.When.Retained)}",
            bold: true
        );
        var stopped = outage.Effects.Count > 0 ? $" · arrêtés\u202f: {OutageLabels.Effects(outage)}" : string.Empty;
        Line(console, 4, $"{OutageLabels.Of(outage.Nature)}{stopped}");
        if (outage.Objectives.Count > 0 && !outage.Cancelled)
            Line(console, 4, $"Objectifs touchés\u202f: {OutageLabels.Objectives(outage)}");
        foreach (var impact in outage.Cancelled ? [] : outage.Impacts)
            Line(console, 4, OutageLabels.Impact(impact));
        Confirm(outage, console);
        var sources = outage
            .Notices.Select(notice => $"{notice.Source} ({OutageLabels.Of(notice.Confidence)})")
            .Distinct(StringComparer.Ordinal);
        Line(console, 4, $"Source\u202f: {string.Join("\u202f; ", sources)}");
        if (outage.History.Count > 0)
            Line(console, 4, $"L’annonce a changé {FrenchNumbers.Plural(outage.History.Count, "fois", "fois")}.");
        foreach (var step in outage.Cancelled ? [] : outage.Advice.Before)
            Line(console, 4, "→ " + step);
    }

    private static void Short(Outage outage, IAnsiConsole console)
    {
        Line(
            console,
            2,
            $"{(outage.Cancelled ? "[annulée] " : string.Empty)}{outage.ServiceName}\u202f: {FrenchMoments.Windows(outage.When.Retained)}, "
                + $"{OutageLabels.Of(outage.Nature)}, {OutageLabels.Of(outage.Confidence)}"
        );
        if (outage.When.Readings.Count > 1)
            Confirm(outage, console);
    }

    private static void Confirm(Outage outage, IAnsiConsole console)
    {
        foreach (var other in outage.When.Readings.Skip(1))
            Line(
                console,
                4,
                $"À confirmer\u202f: «\u202f{outage.When.Phrase}\u202f» peut aussi se lire "
                    + $"{FrenchMoments.Windows(other)}, {other.Explanation}."
            );
        if (outage.When.RetainedBecause is { } because)
            Line(console, 4, $"Lecture retenue\u202f: {outage.When.Retained.Explanation}, car {because}.");
        foreach (var doubt in outage.When.Doubts)
            Line(console, 4, "À confirmer\u202f: " + doubt);
    }

    private static void Title(IAnsiConsole console, string text) =>
        console.Write(new Text(text + "\n", new Style(decoration: Decoration.Bold)));

    // Words of announcements are shown as text, never as markup.
    private static void Line(IAnsiConsole console, int indent, string text, bool bold = false) =>
        console.Write(
            new Padder(
                new Text(Printable(text), new Style(decoration: bold ? Decoration.Bold : Decoration.None)),
                new Padding(indent, 0, 0, 0)
            )
        );

    private static string Printable(string text) =>
        string.Concat(
            text.Where(letter =>
                !char.IsControl(letter)
                && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format
            )
        );
}
