namespace HopEn.Audit.Cli.Tests.CommandLine;

public sealed class HelpTests
{
    [Theory]
    [InlineData("root", "--help")]
    [InlineData("audit", "audit", "--help")]
    [InlineData("init", "init", "--help")]
    [InlineData("worklist", "worklist", "--help")]
    [InlineData("cda", "cda", "--help")]
    [InlineData("demo", "demo", "--help")]
    [InlineData("request", "request", "--help")]
    [InlineData("reference", "reference", "--help")]
    [InlineData("reference-import", "reference", "import", "--help")]
    [InlineData("rules", "rules", "--help")]
    [InlineData("rules-explain", "rules", "explain", "--help")]
    [InlineData("convert", "convert", "--help")]
    [InlineData("compare", "compare", "--help")]
    [InlineData("doctor", "doctor", "--help")]
    [InlineData("completion", "completion", "--help")]
    [InlineData("outages", "outages", "--help")]
    [InlineData("evidence", "evidence", "--help")]
    [InlineData("attest", "attest", "--help")]
    [InlineData("visit", "visit", "--help")]
    public async Task Every_help_screen_is_in_french(string name, params string[] arguments)
    {
        var (code, output, error) = await Terminal.Run(arguments);
        code.ShouldBe(0);
        error.ShouldBeEmpty();
        Snapshot.Match(
            output.Replace(AppContext.BaseDirectory, "<installation>/", StringComparison.Ordinal),
            "help-" + name
        );
    }

    [Theory]
    [InlineData("audti", "audit")]
    [InlineData("audit x --formt json", "--format")]
    [InlineData("audit", "DOSSIER")]
    [InlineData(
        "audit --formt",
        "«\u202f--formt\u202f» n’est ni une commande ni une option (vouliez-vous dire «\u202f--format\u202f»\u202f?)."
    )]
    [InlineData("audit --version", "--version")]
    [InlineData("audit x --format pdf", "pdf")]
    [InlineData("audit x --fail-under 120", "0 à 100")]
    [InlineData("audit x --fail-under abc", "--fail-under\u202f: «\u202fabc\u202f» n’est pas un nombre de 0 à 100.")]
    [InlineData("audit x --fail-under", "--fail-under attend une valeur\u202f: N.")]
    [InlineData("audit x --fail-under 1 --fail-under 2", "L’option --fail-under n’attend qu’une valeur.")]
    [InlineData("audit x --memory 3", "400M")]
    [InlineData("audit x --memory beaucoup", "400M")]
    [InlineData("demo --encounters 3", "500")]
    [InlineData("demo --encounters mille", "mille")]
    [InlineData("demo --seed 3,5", "3,5")]
    [InlineData("demo --seed 99999999999", "n’est pas un nombre entier de -2147483648 à 2147483647.")]
    [InlineData("cda --formt -- x.xml", "--formt")]
    [InlineData("cda x --jobs 99999999999", "--jobs")]
    [InlineData("cda x --sample deux", "deux")]
    [InlineData("cda x --sample 2,000", "--sample\u202f: «\u202f2,000\u202f» n’est pas un nombre entier")]
    [InlineData("cda x --sample 2.0", "2.0")]
    [InlineData("audit x --fail-under -1", "0 à 100")]
    [InlineData("audit x --format l’html", "l’html")]
    [InlineData("worklist x", "Il manque RÈGLE.")]
    [InlineData("rules", "Une commande est attendue.")]
    [InlineData("cda", "CHEMIN")]
    [InlineData("cda x --only xml", "xml")]
    [InlineData("cda x --format html", "html")]
    [InlineData("cda x --jobs 0", "--jobs")]
    [InlineData("cda x --sample 0", "--sample")]
    [InlineData("evidence x --objective P1.O6 --output y.zip", "P1.O6")]
    [InlineData("evidence x --objective P1.O7", "L’option --output est indispensable.")]
    [InlineData("rules explain", "ID")]
    [InlineData("completion fish", "«\u202ffish\u202f» n’est pas une des valeurs attendues\u202f: bash, zsh, pwsh.")]
    public async Task A_usage_error_says_what_was_meant(string line, string expected)
    {
        var (code, output, error) = await Terminal.Run(line.Split(' '));
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain(expected);
        error.ShouldContain("--help");
        foreach (var foreign in new[] { "'", "\"", "Option ", "required", "argument" })
            error.ShouldNotContain(foreign, Case.Sensitive);
    }

    [Fact]
    public async Task A_value_with_an_apostrophe_is_told_like_another()
    {
        var (code, _, error) = await Terminal.Run("audit", "x", "--format", "l'html");
        code.ShouldBe(1);
        error.ShouldStartWith("«\u202fl'html\u202f» n’est pas une des valeurs attendues\u202f: ");
    }

    [Theory]
    [InlineData("@absent")]
    [InlineData("@.")]
    [InlineData("@/dev/null")]
    public async Task A_path_may_start_with_an_at_sign(string path)
    {
        var (code, _, error) = await Terminal.Run("audit", path);
        code.ShouldBe(6);
        error.ShouldContain($"«\u202f{path}\u202f»");
    }

    [Fact]
    public async Task After_two_dashes_a_word_is_a_path() =>
        (await Terminal.Run("audit", "--", "--format")).Error.ShouldContain("dans «\u202f--format\u202f»");

    [Fact]
    public async Task No_command_shows_the_help_and_fails() => (await Terminal.Run()).Code.ShouldBe(1);

    [Fact]
    public async Task The_version_is_told() => (await Terminal.Run("--version")).Output.ShouldStartWith("HopEn.Audit ");

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("pwsh")]
    public async Task Completion_knows_every_command(string shell)
    {
        var (code, output, _) = await Terminal.Run("completion", shell);
        code.ShouldBe(0);
        foreach (var word in new[] { "audit", "doctor", "--fail-under", "explain" })
            output.ShouldContain(word);
    }
}
