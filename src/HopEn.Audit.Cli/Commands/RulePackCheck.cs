using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine.Cases;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Outages.Declarations;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>rules check</c>: every fault of a pack of rules, and the cases written beside them.</summary>
internal static class RulePackCheck
{
    public static int Run(Session session, RuleFolders folders)
    {
        var check = RuleCheck.Of(folders, ShippedKinds.All);
        foreach (var fault in check.Faults)
            session.Output.WriteLine($"{fault.File}, ligne {fault.Line} [{fault.Code}]\u202f: {fault.Message}");
        string[] others = [.. SchematronFaults(folders), .. OutageFaults(folders.Base)];
        foreach (var fault in others)
            session.Output.WriteLine(fault);
        var tested = FrenchNumbers.Plural(check.Tested, "règle", "règles");
        session.Output.WriteLine($"{FrenchNumbers.Plural(check.Cases, "cas joué", "cas joués")} pour {tested}.");
        if (check.Untested.Count > 0)
            session.Output.WriteLine($"Sans cas\u202f: {string.Join(", ", check.Untested)}.");
        var count = check.Faults.Count + others.Length;
        session.Output.WriteLine(
            count == 0 ? "Le jeu de règles est valable." : $"{FrenchNumbers.Plural(count, "défaut", "défauts")}."
        );
        return count == 0 ? ExitCodes.Met : ExitCodes.ConfigurationInvalid;
    }

    // A pack of a region may do without sources of announcements.
    private static string[] OutageFaults(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, "outages")))
            return [];
        try
        {
            _ = OutageDeclarations.Read(folder);
            return [];
        }
        catch (ConfigurationException fault)
        {
            return fault.Message.Split(Environment.NewLine);
        }
    }

    // A complete pack may have none on documents; a pack that adds some adds them to those of the tool.
    private static string[] SchematronFaults(RuleFolders folders)
    {
        // What a pack adds elsewhere than in cda/ is a fault of the pack already.
        var forgotten = SchematronFiles
            .Forgotten(folders.Addition ?? folders.Base)
            .Where(file => folders.Addition is null || file.StartsWith("cda/", StringComparison.Ordinal));
        var cda = Path.Combine(folders.Base, "cda");
        if (!Directory.Exists(cda))
            return [.. forgotten];
        try
        {
            BuiltinRules.Load(cda, folders.Addition is { } added ? Path.Combine(added, "cda") : null);
            return [.. forgotten];
        }
        catch (HopEnAuditException fault)
        {
            return [.. fault.Message.Split(Environment.NewLine), .. forgotten];
        }
    }
}
