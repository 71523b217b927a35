using System.Text.Json.Nodes;

namespace HopEn.Audit.Model;

/// <summary>Brings a report of any earlier version to the one that this assembly reads.</summary>
internal static class ReportUpgrader
{
    private static readonly IReportUpgrade[] Upgrades = [new UpgradeTo2()];

    /// <summary>Upgrades a report in place, one version after the other.</summary>
    /// <exception cref="UnreadableReportException">The version is newer, unknown or absent.</exception>
    public static void ToCurrent(JsonObject report)
    {
        foreach (var upgrade in Upgrades)
        {
            if (VersionOf(report) != upgrade.From)
                continue;
            upgrade.Apply(report);
            report["schemaVersion"] = upgrade.To;
        }

        if (VersionOf(report) is var found && found != ReportJson.SchemaVersion)
            throw new UnreadableReportException(Refusal(found));
    }

    /// <summary>The version that a report says it has; null when it says none.</summary>
    public static string? VersionOf(JsonObject report) =>
        report["schemaVersion"] is JsonValue value && value.TryGetValue<string>(out var version) ? version : null;

    private static string Refusal(string? found) =>
        !Version.TryParse(found, out var version)
            ? "il ne dit pas sa version («\u202fschemaVersion\u202f»)\u202f: ce n’est pas un rapport HopEn.Audit (report.json)."
        : version > Version.Parse(ReportJson.SchemaVersion)
            ? $"il est de version {version}, plus récente que la {ReportJson.SchemaVersion} que cet outil sait lire\u202f: "
                + "installez une version plus récente de HopEn.Audit."
        : $"il est de version {version}, que cet outil ne connaît pas (il lit jusqu’à la {ReportJson.SchemaVersion})\u202f: "
            + "refaites l’audit.";
}
