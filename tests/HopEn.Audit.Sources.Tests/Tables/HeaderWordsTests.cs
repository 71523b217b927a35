using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources.Tests.Tables;

public sealed class HeaderWordsTests
{
    [Theory]
    [InlineData(SourceKind.Encounter, "patient", "N° IPP")]
    [InlineData(SourceKind.Encounter, "encounter", "N° de dossier")]
    [InlineData(SourceKind.Encounter, "kind", "Mode de PEC")]
    [InlineData(SourceKind.Encounter, "start", "Entrée (date d')")]
    [InlineData(SourceKind.Encounter, "uf", "UF méd.")]
    [InlineData(SourceKind.Identity, "given-names", "PRENOMS_NAISS")]
    [InlineData(SourceKind.Identity, "birth-place", "LIEU_NAISS_INSEE")]
    [InlineData(SourceKind.Identity, "reason", "MOTIF_NON_QUALIF")]
    [InlineData(SourceKind.Identity, "birth-date", "Dt naiss.")]
    public void Abbreviations_articles_plurals_and_order_do_not_hide_a_column(
        SourceKind kind,
        string column,
        string header
    ) => HeaderWords.Names(Column(kind, column), header).ShouldBeTrue();

    [Theory]
    [InlineData(SourceKind.Encounter, "start", "Date de sortie")]
    [InlineData(SourceKind.Encounter, "patient", "Numéro")]
    [InlineData(SourceKind.Identity, "birth-name", "Nom d'usage")]
    [InlineData(SourceKind.Identity, "birth-date", "Date de décès")]
    [InlineData(SourceKind.Identity, "matricule", "de la")]
    public void Other_words_are_another_column(SourceKind kind, string column, string header) =>
        HeaderWords.Names(Column(kind, column), header).ShouldBeFalse();

    [Fact]
    public void No_two_columns_of_a_kind_come_down_to_the_same_words()
    {
        foreach (var kind in Enum.GetValues<SourceKind>())
        {
            var columns = SourceCatalogue.Columns(kind);
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
            shared.ShouldBeEmpty(kind.Code());
        }
    }

    private static SourceColumn Column(SourceKind kind, string name) =>
        SourceCatalogue.Columns(kind).First(column => column.Name == name);
}
