using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources.Tests.Tables;

public sealed class HeaderWordsTests
{
    [Theory]
    [InlineData("encounter", "patient", "N° IPP")]
    [InlineData("encounter", "encounter", "N° de dossier")]
    [InlineData("encounter", "kind", "Mode de PEC")]
    [InlineData("encounter", "start", "Entrée (date d')")]
    [InlineData("encounter", "uf", "UF méd.")]
    [InlineData("identity", "given-names", "PRENOMS_NAISS")]
    [InlineData("identity", "birth-place", "LIEU_NAISS_INSEE")]
    [InlineData("identity", "reason", "MOTIF_NON_QUALIF")]
    [InlineData("identity", "birth-date", "Dt naiss.")]
    public void Abbreviations_articles_plurals_and_order_do_not_hide_a_column(
        string kind,
        string column,
        string header
    ) => HeaderWords.Names(Column(kind, column), header).ShouldBeTrue();

    [Theory]
    [InlineData("encounter", "start", "Date de sortie")]
    [InlineData("encounter", "patient", "Numéro")]
    [InlineData("identity", "birth-name", "Nom d'usage")]
    [InlineData("identity", "birth-date", "Date de décès")]
    [InlineData("identity", "matricule", "de la")]
    public void Other_words_are_another_column(string kind, string column, string header) =>
        HeaderWords.Names(Column(kind, column), header).ShouldBeFalse();

    [Fact]
    public void No_two_columns_of_a_kind_come_down_to_the_same_words()
    {
        foreach (var kind in ShippedKinds.All.All)
        {
            var columns = kind.Columns;
            var shared = columns
                .SelectMany(column =>
                    column
                        .Headers.Select(HeaderWords.OfSynonym)
                        .Where(words => words.Length > 0)
                        .Distinct()
                        .Select(words => (words, column.Name))
                )
                .GroupBy(pair => pair.words)
                .Where(group => group.Count() > 1)
                .Select(group => $"{group.Key}: {string.Join(", ", group.Select(pair => pair.Name))}");
            shared.ShouldBeEmpty(kind.Code);
        }
    }

    private static SourceColumn Column(string kind, string name) => ShippedKinds.All[kind].Column(name)!;
}
