using HopEn.Audit.Cda.Privacy;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Discovery;
using Spectre.Console;

namespace HopEn.Audit.Cli.Init;

/// <summary>Shows what was understood of each file.</summary>
internal static class DiscoveryTable
{
    public static void Write(FolderContents contents, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Simple).Expand();
        table
            .AddColumn("Fichier")
            .AddColumn("Contenu")
            .AddColumn(new TableColumn("Lignes").RightAligned())
            .AddColumn("Période")
            .AddColumn("Colonnes utilisées")
            .AddColumn("Colonnes ignorées");
        foreach (var group in DiscoveredGroup.Of(contents))
            Row(table, group.Summary, group.Tables.Count);
        foreach (var other in contents.Tables.Where(found => found.Kind is null))
            Row(table, other, 1);
        console.Write(table);
    }

    private static void Row(Table table, DiscoveredTable found, int files) =>
        table.AddRow(
            Text(
                found.Shown
                    + (found.Member is null ? string.Empty : $"\n{ShownName.Of(found.Member, null)}")
                    + (
                        files > 1
                            ? $"\n(et {files - 1} autre{(files > 2 ? "s" : string.Empty)} de même forme)"
                            : string.Empty
                    )
                    + (
                        found.Sheet is null ? string.Empty
                        : found.Sheet == "*" ? "\n(toutes les feuilles)"
                        : $"\n(feuille {ShownName.Of(found.Sheet, null)})"
                    )
            ),
            Text(found.Kind is { } kind ? Bare(kind.Label) : $"non reconnu\u202f: {found.Notice}"),
            Text(found.Rows == 0 ? "–" : found.Rows.ToString("N0", FrenchFormat.Numbers)),
            Text(found is { First: { } first, Last: { } last } ? $"{first:dd/MM/yyyy} – {last:dd/MM/yyyy}" : "–"),
            Text(found.Columns.Count == 0 ? "–" : string.Join(", ", found.Columns.Values)),
            Text(
                found.Ignored.Count == 0
                    ? "–"
                    : string.Join(", ", found.Ignored.Select(header => ShownName.Of(header, null)))
            )
        );

    private static Markup Text(string text) => new(Markup.Escape(text));

    // The labels carry their article, for sentences.
    private static string Bare(string label) =>
        label.StartsWith("l’", StringComparison.Ordinal) ? label[2..] : label[3..];
}
