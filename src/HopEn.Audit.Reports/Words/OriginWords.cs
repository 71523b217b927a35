using System.Globalization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words where a row comes from: the one place that does, for every rendering.</summary>
public static class OriginWords
{
    /// <summary>The place as one sentence: « export.csv, ligne 12 ».</summary>
    public static string Of(Origin origin) =>
        (Holder(origin), Position(origin)) switch
        {
            (var holder, "") => holder,
            (var holder, var position) => origin switch
            {
                FileOrigin => $"{holder}, ligne {position}",
                ResourceOrigin => $"{holder}, version {position}",
                _ => $"{holder}, segment {position}",
            },
        };

    /// <summary>What holds the row: a file, an address, a message. It fills the column « Fichier » of findings.csv.</summary>
    public static string Holder(Origin origin) =>
        origin switch
        {
            FileOrigin file => file.File,
            ResourceOrigin resource => resource.Address,
            MessageOrigin message => $"message {message.Id}",
            _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "Unknown origin."),
        };

    /// <summary>Where inside, empty for the whole: a line, a version, a segment. It fills the column « Ligne » of findings.csv.</summary>
    public static string Position(Origin origin) =>
        origin switch
        {
            FileOrigin file => file.Line?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
            ResourceOrigin resource => resource.Version ?? string.Empty,
            MessageOrigin message => message.Segment ?? string.Empty,
            _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "Unknown origin."),
        };
}
