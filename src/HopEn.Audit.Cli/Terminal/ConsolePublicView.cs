using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.PublicView;
using Spectre.Console;

namespace HopEn.Audit.Cli.Terminal;

/// <summary>Prints the summary on a terminal.</summary>
internal static class ConsolePublicView
{
    /// <summary>Prints.</summary>
    public static void Write(PublicViewSummary summary, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(console);
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumn(new TableColumn("FINESS").NoWrap())
            .AddColumn("Établissement");
        foreach (var header in new[] { "Sites", "BAL", "ORG", "PER", "À l’EJ", "Échecs", "Indice" })
            table.AddColumn(new TableColumn(header).RightAligned().NoWrap());
        foreach (var row in summary.Rows)
        {
            table.AddRow(
                new Text(row.Finess),
                new Text(row.Name),
                new Text(row.Sites),
                new Text(row.Mailboxes),
                new Text(row.Organisational),
                new Text(row.Personal),
                new Text(row.OnEntity),
                new Text(row.Failing),
                new Text(row.Index)
            );
        }

        console.Write(table);
        console.WriteLine(
            $"{ScoreSentences.Name}, sur les seuls fichiers publics. {ScoreSentences.Disclaimer} "
                + "Une vue extérieure ne dit pas si un établissement est prêt."
        );
        foreach (var source in summary.Sources)
            console.WriteLine("  " + source);
    }
}
