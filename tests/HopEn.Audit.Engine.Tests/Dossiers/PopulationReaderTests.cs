using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Dossiers;

public sealed class PopulationReaderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hopen-population-");

    [Fact]
    public void Nothing_written_means_the_defaults()
    {
        var dossier = Read(string.Empty);
        dossier.Population.ShouldBe(PopulationChoices.Default);
        dossier.Pathways.ShouldBeEmpty();
    }

    [Fact]
    public void Every_choice_is_read()
    {
        var read = Read(
            """
            population:
              month: 2025-06
              send-link: month
              send-days-after: 10
              transfers: separate
              session: included
              newborn: excluded
              open-stay-units: ["1204"]
              channel: app
              unattached-mailbox: excluded
              excluded-recipients: [A@b.fr]
              weighting: ponderee

            """
        ).Population;
        (
            read.Month?.ToString(),
            read.SendsByMonth,
            read.SendDaysAfter,
            read.MergeTransfers,
            read.Kinds["session"],
            read.Kinds["newborn"],
            read.Kinds["uhcd"],
            read.ApplicativeOnly,
            read.ExcludeUnattached,
            read.Weighting
        ).ShouldBe(("2025-06", true, 10, false, true, false, true, true, true, Weighting.Weighted));
        read.OpenStayUnits.ShouldBe(["1204"]);
        read.ExcludedRecipients.ShouldBe(["a@b.fr"]);
    }

    [Theory]
    [InlineData("population: {month: juin}", "doit être un mois AAAA-MM")]
    [InlineData("population: {chanel: app}", "vouliez-vous dire")]
    [InlineData("population: {channel: appli}", "attendu\u202f: tous, app")]
    [InlineData("population: {session: oui}", "attendu\u202f: included, excluded")]
    [InlineData("population: {weighting: moitie}", "attendu\u202f: les-deux, brute, ponderee")]
    [InlineData("population: {send-days-after: -1}", "doit être un nombre entre 0 et 366")]
    [InlineData("pathways: [{title: sans nom}]", "la clé «\u202fid\u202f» est indispensable")]
    [InlineData("pathways: [{id: a, validated-by: maire}]", "attendu\u202f: cme, direction")]
    [InlineData("pathways: [{id: a, validated-on: 2025-03-01}]", "dites qui a validé")]
    [InlineData("pathways: [{id: a, use-cases: [convocations]}]", "vouliez-vous dire «\u202fconvocation\u202f»")]
    [InlineData("pathways: [{id: a}, {id: a}]", "est décrit deux fois")]
    public void A_fault_is_told_with_what_is_expected(string block, string expected) =>
        Should.Throw<ConfigurationException>(() => Read(block + "\n")).Message.ShouldContain(expected);

    public void Dispose() => folder.Delete(recursive: true);

    private Dossier Read(string block)
    {
        File.WriteAllText(
            Path.Combine(folder.FullName, "dossier.yml"),
            $$"""
            version: 1
            establishment: {name: CH, legal-entities: ["990000010"]}
            period: {start: 2025-01-01, end: 2025-07-31}
            {{block}}sources:
              - {kind: send, files: [e.csv]}

            """
        );
        return DossierReader.Read(folder.FullName, ShippedKinds.All);
    }
}
