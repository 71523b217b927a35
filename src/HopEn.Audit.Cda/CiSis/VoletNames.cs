using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.CiSis;

/// <summary>The names of the volets: <c>LDL-SES</c> for people, <c>CI-SIS_LDL-SES_2022.01</c> for the files of the kit.</summary>
internal static class VoletNames
{
    private const string Prefix = "CI-SIS_";

    /// <summary>The name of a master without what all of them begin with.</summary>
    public static string Short(string master) =>
        master.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? master[Prefix.Length..] : master;

    /// <summary>Whether a master is a version of a volet.</summary>
    public static bool IsOf(string master, string volet) =>
        Short(master).StartsWith(volet + "_", StringComparison.OrdinalIgnoreCase);

    /// <summary>The volet that a user names, with or without its version, with or without <c>CI-SIS_</c>.</summary>
    /// <exception cref="UsageException">The kit has no such volet.</exception>
    public static VoletReference Find(OfficialSet official, string name)
    {
        var asked = Short(name.Trim());
        if (official.Volets.FirstOrDefault(master => Same(Short(master), asked)) is { } exact)
            return new VoletReference(Volet(Short(exact)), asked[(Volet(asked).Length + 1)..], exact);
        return official.Volets.FirstOrDefault(master => Same(Volet(Short(master)), asked)) is { } version
            ? new VoletReference(Volet(Short(version)), Version: null, Master: string.Empty)
            : throw new UsageException(
                $"«\u202f{name}\u202f» n’est pas un volet de ce kit\u202f: --volet attend l’un de ceux-ci, avec ou sans sa version\u202f: "
                    + string.Join(", ", official.Volets.Select(Short).Order(StringComparer.OrdinalIgnoreCase))
                    + "."
            );
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    // « VSM_1.4_2022.01 » is version « 1.4_2022.01 » of the volet « VSM ».
    private static string Volet(string name) => name.Split('_')[0];
}
