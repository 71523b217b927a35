using System.Text.Json.Nodes;

namespace HopEn.Audit.Model;

/// <summary>2.0 was written for days before its messages were codes and its sources named: those reports open too.</summary>
internal static class DraftsOfVersion2
{
    /// <summary>Whether a report of version 2.0 is one of them.</summary>
    public static bool Holds(JsonObject report) => SpeaksSentences(report) || FiguresOfDrafts.Holds(report);

    /// <summary>Gives it the shape of 2.0, in place.</summary>
    public static void Finish(JsonObject report)
    {
        FiguresOfDrafts.Write(report);
        if (!SpeaksSentences(report))
            return;
        if (report.Objects("sources").Any(source => !source.ContainsKey("label")))
            LabelsOfVersion1.Write(report);
        MessagesOfVersion1.Wrap(report);
    }

    private static bool SpeaksSentences(JsonObject report) =>
        report.Objects("programme").Any(programme => !programme.ContainsKey("reasons"));
}
