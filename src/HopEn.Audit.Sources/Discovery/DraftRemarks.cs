namespace HopEn.Audit.Sources.Discovery;

/// <summary>Tells what the hospital must know of its files although it is no question.</summary>
internal static class DraftRemarks
{
    /// <summary>The remarks on the tables.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<DiscoveredTable> tables) =>
        [
            .. tables.SelectMany(SameData),
            .. tables.SelectMany(RareValues),
            .. tables.SelectMany(DateOrders),
            .. tables.SelectMany(HiddenValues),
        ];

    /// <summary>Says that names of files seem to tell of a person: dossier.yml alone holds them.</summary>
    public static IEnumerable<string> OfNames(IReadOnlyList<DiscoveredTable> tables)
    {
        var count = tables
            .Where(DraftText.IsNamedAfterSomebody)
            .Select(table => (table.File, table.Member, table.Sheet))
            .Distinct()
            .Count();
        if (count > 0)
            yield return (
                count == 1
                    ? "Le nom d’un fichier (ou d’une feuille) semble désigner une personne\u202f: "
                    : $"Les noms de {DraftText.Number(count)} fichiers (ou feuilles) semblent désigner des personnes\u202f: "
            ) + "seul dossier.yml le garde, pour le lire. Renommez, puis relancez «\u202fhopen-audit init\u202f».";
    }

    private static IEnumerable<string> SameData(DiscoveredTable table)
    {
        foreach (var (column, headers) in table.SimilarHeaders)
        {
            var others = string.Join(", ", headers.Select(header => $"«\u202f{header}\u202f»"));
            yield return $"Dans «\u202f{DraftText.Place(table)}\u202f», «\u202f{table.Columns[column]}\u202f» est utilisé, "
                + $"et {others} contient le même genre de données\u202f: "
                + "corrigez «\u202fcolumns\u202f» si c’est l’autre qui compte.";
        }
    }

    private static IEnumerable<string> RareValues(DiscoveredTable table)
    {
        foreach (var (column, values) in table.Values)
        {
            var rare = values
                .Where(value => value.IsRare)
                .Select(value => $"«\u202f{value.Value}\u202f» ({DraftText.Rows(value.Count)})")
                .ToArray();
            if (rare.Length > 0)
                yield return $"{DraftText.Column(table, column)}\u202f: {string.Join(", ", rare)}, "
                    + "trop rare pour une question. "
                    + "Ces lignes seront rejetées et comptées, sauf si vous complétez dossier.yml.";
        }
    }

    private static IEnumerable<string> DateOrders(DiscoveredTable table) =>
        table
            .DateOrders.Where(pair => pair.Value.MonthFirst > 0 || pair.Value.IsOpen)
            .Select(pair => $"{DraftText.Column(table, pair.Key)}\u202f: {Order(pair.Value)}");

    private static string Order(DateOrder order)
    {
        if (order.IsOpen)
            return $"aucun jour ne dépasse 12 ({DraftText.Number(order.Either)} dates), "
                + "rien ne dit donc lequel du jour et du mois est écrit en premier. "
                + "L’audit lit JJ/MM/AAAA\u202f: vérifiez que c’est bien l’ordre du fichier.";
        var dates = order.MonthFirst == 1 ? "1 date" : $"{DraftText.Number(order.MonthFirst)} dates";
        return $"dans {dates}, le mois est écrit avant le jour. "
            + "L’audit lit JJ/MM/AAAA\u202f: il refusera ce fichier, ou rejettera ces lignes. "
            + "Refaites l’export en JJ/MM/AAAA ou AAAA-MM-JJ.";
    }

    private static IEnumerable<string> HiddenValues(DiscoveredTable table) =>
        table.Hidden.Select(pair =>
            $"{DraftText.Column(table, pair.Key)}\u202f: {DraftText.NotShown(pair.Value)}. "
            + "Ajoutez sous «\u202fvalues\u202f» ceux qui sont des codes."
        );
}
