using HopEn.Audit.Model.Requests;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;
using Spectre.Console;

namespace HopEn.Audit.Cli.Terminal;

/// <summary>Prints whom to ask for what.</summary>
internal static class ConsoleRequests
{
    /// <summary>Prints.</summary>
    public static void Write(RequestPlan plan, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(console);
        console.WriteLine(
            $"{plan.Establishment}\u202f: {FrenchNumbers.Number(plan.Covered)} points de couverture sur 100 "
                + $"avec ce que le dossier contient ({plan.Programme})."
        );
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumn("À qui")
            .AddColumn("Quoi")
            .AddColumn(new TableColumn("Seul").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Avec les autres").RightAligned().NoWrap());
        foreach (var page in plan.Pages)
        {
            table.AddRow(
                new Text(page.Recipient),
                new Text(string.Join("\n", page.Items.Select(item => item.Title))),
                new Text(Points(page.Alone)),
                new Text(Points(page.Together))
            );
        }

        console.Write(table);
        foreach (var warning in plan.Pages.SelectMany(page => page.Warnings))
            console.WriteLine("! " + MessageWords.Of(warning, Surface.Terminal));
    }

    private static string Points(decimal points) => points == 0 ? "—" : "+" + FrenchNumbers.Number(points);
}
