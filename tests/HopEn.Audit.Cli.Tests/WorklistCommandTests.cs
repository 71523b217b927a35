namespace HopEn.Audit.Cli.Tests;

public sealed class WorklistCommandTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-worklist-");

    public WorklistCommandTests()
    {
        Write(
            "dossier.yml",
            """
            version: 1
            establishment: {name: CH, legal-entities: ["990000010"], sites: ["990000028"]}
            period: {start: 2025-01-01, end: 2025-07-31}
            sources:
              - {kind: encounter, files: [venues.csv]}
              - {kind: identity, files: [identites.csv]}
            """
        );
        Write(
            "venues.csv",
            "IPP;NDA;TYPE;ENTREE;SORTIE;UF;NOM\n"
                + "P2;N2;inpatient;01/03/2025;04/03/2025;B;SECRET\n"
                + "P1;N1;consultation;01/03/2025;01/03/2025;A;SECRET\n"
                + "185057800608436;N3;consultation;01/03/2025;01/03/2025;C;SECRET\n"
                + "P9;N9;consultation;01/03/2025;01/03/2025;D;SECRET\n"
        );
        Write("identites.csv", "IPP;STATUT;NOM NAISSANCE;DATE NAISSANCE\nP9;qualified;SECRET;01/01/1980\n");
    }

    [Fact]
    public async Task Of_several_programmes_the_first_is_asked()
    {
        var dossier = Path.Combine(root.FullName, "dossier.yml");
        File.WriteAllText(dossier, File.ReadAllText(dossier) + "\nprogramme: [hopen2-phase1, has-3.1-07]\n");
        var (code, output, error) = await Terminal.Run(
            "worklist",
            root.FullName,
            "encounter-identity",
            "--output",
            "a-reprendre.csv"
        );
        code.ShouldBe(0, error);
        output.ShouldContain("3 lignes");
    }

    [Fact]
    public async Task Keys_and_units_of_the_failures_are_listed_by_unit_and_nothing_else()
    {
        var (code, output, error) = await Terminal.Run(
            "worklist",
            root.FullName,
            "encounter-identity",
            "--output",
            "a-reprendre.csv"
        );
        code.ShouldBe(0, error);
        error.ShouldContain("numéros de patients");
        output.ShouldContain("3 lignes");
        var path = Path.Combine(root.FullName, "a-reprendre.csv");
        var text = File.ReadAllText(path);
        text.ShouldNotContain("SECRET");
        text.ShouldNotContain("185057800608436");
        var rows = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows[1].ShouldStartWith("A;;;P1;N1;;");
        rows[1].ShouldEndWith(";venues.csv;3");
        rows[2].ShouldStartWith("B;;;P2;N2;;");
        rows[3].ShouldStartWith("C;;;(INS masqué);N3;;");
        rows.Length.ShouldBe(4);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        output.ShouldNotContain("P1");
        var log = File.ReadAllText(Path.Combine(root.FullName, "worklist.log"));
        log.ShouldContain("worklist rule=encounter-identity rows=3 file=a-reprendre.csv");
        log.ShouldNotContain("N1");
    }

    [Fact]
    public async Task What_is_no_key_under_the_header_of_a_key_is_masked_and_told()
    {
        Write(
            "venues.csv",
            "IPP;NDA;TYPE;ENTREE;SORTIE;UF\n"
                + "DUPOND Marie;12/03/1950;consultation;01/03/2025;01/03/2025;A\n"
                + "IPP-0012;25/0042;consultation;01/03/2025;01/03/2025;B\n"
        );
        var (code, output, error) = await Terminal.Run(
            "worklist",
            root.FullName,
            "encounter-identity",
            "--output",
            "liste.csv"
        );
        code.ShouldBe(0, error);
        var rows = File.ReadAllText(Path.Combine(root.FullName, "liste.csv"))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows[1].ShouldStartWith("A;;;(valeur masquée);(valeur masquée);;");
        rows[2].ShouldStartWith("B;;;IPP-0012;25/0042;;");
        output.ShouldContain("1 ligne a une valeur masquée");
        output.ShouldNotContain("DUPOND");
    }

    [Fact]
    public async Task An_export_of_the_hospital_is_never_overwritten_by_a_list_but_an_older_list_is()
    {
        var before = File.ReadAllText(Path.Combine(root.FullName, "venues.csv"));
        var (code, _, error) = await Terminal.Run(
            "worklist",
            root.FullName,
            "encounter-identity",
            "--output",
            "venues.csv"
        );
        code.ShouldBe(1);
        error.ShouldContain("n’est pas une liste de travail");
        File.ReadAllText(Path.Combine(root.FullName, "venues.csv")).ShouldBe(before);
        (await Terminal.Run("worklist", root.FullName, "encounter-identity", "--output", "liste.csv")).Code.ShouldBe(0);
        (await Terminal.Run("worklist", root.FullName, "encounter-identity", "--output", "liste.csv")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_link_that_leaves_the_dossier_is_not_followed()
    {
        var elsewhere = Directory.CreateTempSubdirectory("hopen-elsewhere-");
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(root.FullName, "lien"), elsewhere.FullName);
            var (code, _, error) = await Terminal.Run(
                "worklist",
                root.FullName,
                "encounter-identity",
                "--output",
                "lien/liste.csv"
            );
            code.ShouldBe(1);
            error.ShouldContain("sort du dossier");
            elsewhere.EnumerateFiles().ShouldBeEmpty();
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("reception-integration", 1, ";REC;;;P2;;;", ";receptions.csv;3")]
    [InlineData("reception-opening", 2, ";REC;;;P1;N1;;", ";receptions.csv;2")]
    public async Task Received_documents_that_wait_are_listed_with_their_patients(
        string rule,
        int count,
        string start,
        string end
    )
    {
        File.AppendAllText(
            Path.Combine(root.FullName, "dossier.yml"),
            "\n  - {kind: reception, files: [receptions.csv]}\n"
        );
        // One integrated and never opened, one neither, one both; the last was received before the period.
        Write(
            "receptions.csv",
            "RECU LE;DATE INTEGRATION;DATE OUVERTURE;IPP;NDA;UF\n"
                + "03/03/2025;04/03/2025;;P1;N1;REC\n"
                + "03/03/2025;;;P2;;REC\n"
                + "03/03/2025;03/03/2025;05/03/2025;P3;;REC\n"
                + "03/03/2024;;;P4;;REC\n"
        );
        var (code, output, error) = await Terminal.Run("worklist", root.FullName, rule, "--output", "liste.csv");
        code.ShouldBe(0, error);
        output.ShouldContain($"{count} ligne");
        var rows = File.ReadAllText(Path.Combine(root.FullName, "liste.csv"))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
        rows.Length.ShouldBe(count);
        rows.ShouldContain(row =>
            (";" + row).StartsWith(start, StringComparison.Ordinal) && row.EndsWith(end, StringComparison.Ordinal)
        );
        rows.ShouldNotContain(row =>
            row.Contains("P3", StringComparison.Ordinal) || row.Contains("P4", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_rule_without_its_data_says_what_is_missing()
    {
        var (code, _, error) = await Terminal.Run("worklist", root.FullName, "mailbox-domain", "--output", "x.csv");
        code.ShouldBe(6);
        error.ShouldContain("n’a pas pu être évaluée");
    }

    [Theory]
    [InlineData("../ailleurs.csv")]
    [InlineData("/tmp/ailleurs.csv")]
    public async Task It_never_leaves_the_dossier(string output)
    {
        var (code, _, error) = await Terminal.Run("worklist", root.FullName, "encounter-identity", "--output", output);
        code.ShouldBe(1);
        error.ShouldContain("sort du dossier");
    }

    [Fact]
    public async Task An_unknown_rule_is_told()
    {
        var (code, _, error) = await Terminal.Run("worklist", root.FullName, "encounter-identité", "--output", "x.csv");
        code.ShouldBe(1);
        error.ShouldContain("encounter-identité");
        File.Exists(Path.Combine(root.FullName, "x.csv")).ShouldBeFalse();
    }

    public void Dispose() => root.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(root.FullName, name), text);
}
