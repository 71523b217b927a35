using HopEn.Audit.Cda.Privacy;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>Words that questions, remarks and the draft share.</summary>
internal static class DraftText
{
    /// <summary>Where a table is: its file, the member of the archive, the sheet.</summary>
    public static string Place(DiscoveredTable table) =>
        string.Concat(
            table.Shown,
            table.Member is null ? string.Empty : $", {Inner(table.Member)}",
            table.Sheet is null ? string.Empty : $" (feuille {Inner(table.Sheet)})"
        );

    /// <summary>Whether the name of the file, of its member or of its sheet seems to tell of a person.</summary>
    public static bool IsNamedAfterSomebody(DiscoveredTable table) =>
        ShownName.TellsAnywhere(table.File) || Tells(table.Member) || Tells(table.Sheet);

    private static bool Tells(string? name) => name is not null && ShownName.TellsAnywhere(name);

    /// <summary>What is shown of the name of a sheet, a member of an archive or a header.</summary>
    public static string Inner(string name) => ShownName.Of(name, null);

    /// <summary>A column of a table, as its header is written.</summary>
    public static string Column(DiscoveredTable table, string column) =>
        $"Dans «\u202f{Place(table)}\u202f», colonne «\u202f{table.Columns[column]}\u202f»";

    /// <summary>« 1 ligne », « 1 234 lignes ».</summary>
    public static string Rows(long count) => count == 1 ? "1 ligne" : $"{Number(count)} lignes";

    /// <summary>A number with its thousands apart.</summary>
    public static string Number(long count) => count.ToString("N0", FrenchFormat.Numbers);

    /// <summary>How many values are not shown, for fear they name a patient.</summary>
    public static string NotShown(HiddenValues hidden) =>
        hidden.Distinct == 1
            ? $"1 autre libellé ({Rows(hidden.Rows)}), rare ou tapé à la main, n’est pas montré"
            : $"{Number(hidden.Distinct)} autres libellés ({Rows(hidden.Rows)}), "
                + "rares ou tapés à la main, ne sont pas montrés";
}
