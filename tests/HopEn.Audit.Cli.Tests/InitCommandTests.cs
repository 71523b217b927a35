namespace HopEn.Audit.Cli.Tests;

public sealed class InitCommandTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-init-");

    public InitCommandTests()
    {
        Write("venues.csv", "Export GAM\nIPP;NDA;Type de venue;Date d'entrée;Date de sortie;Médecin\n1;a;H;01/03/2025;04/03/2025;DURAND\n2;b;Consultation;05/03/2025;05/03/2025;DURAND\n3;c;ZZ;05/03/2025;05/03/2025;DURAND\nTotal;3;;;;\n");
        Write("bal.csv", "Adresse;Type;FINESS\nx@ch.mssante.fr;ORG;990000028\n");
        Write("notes.txt", "rien d’utile\n");
    }

    [Fact]
    public async Task What_is_certain_is_taken_and_the_rest_is_left_as_questions()
    {
        var (code, output, error) = await Terminal.Run("init", root.FullName, "--yes");
        code.ShouldBe(0, error);
        Snapshot.Match(output.Replace(root.FullName, "DOSSIER"), "init");
        Snapshot.Match(Draft(), "init-dossier");
        output.ShouldNotContain("DURAND");
    }

    [Fact]
    public async Task Documents_received_are_recognised()
    {
        Write("recus.csv", "Reçu le;Provenance;Intégré le;Ouvert le;UF destinataire\n05/03/2025;DMP;06/03/2025;;1101\n06/03/2025;MSSanté;;;1102\n");
        (await Terminal.Run("init", root.FullName, "--yes")).Code.ShouldBe(0);
        var draft = Draft();
        var reception = draft[draft.IndexOf("kind: reception", StringComparison.Ordinal)..];
        foreach (var expected in new[] { "received-on: \"Reçu le\"", "integrated-on: \"Intégré le\"", "opened-on: \"Ouvert le\"", "origin: \"Provenance\"", "\"DMP\": dmp", "\"MSSanté\": mssante" }) reception.ShouldContain(expected);
    }

    [Fact]
    public async Task An_audit_names_the_open_questions_one_by_one()
    {
        await Terminal.Run("init", root.FullName, "--yes");
        var (code, _, error) = await Terminal.Run("audit", root.FullName);
        code.ShouldBe(1);
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
        Snapshot.Match(error, "init-questions");
    }

    [Fact]
    public async Task Answers_typed_on_a_terminal_make_a_dossier_that_the_audit_accepts()
    {
        var (code, output, _) = await Terminal.Answer("CH de test\n990000010\n\n12\n7\n", "init", root.FullName);
        code.ShouldBe(0);
        output.ShouldContain("« 12 » n’est pas une des réponses".Replace(' ', '\u202f').Replace("\u202fn’est\u202fpas\u202fune\u202fdes\u202fréponses", " n’est pas une des réponses"));
        output.ShouldNotContain("ouverte");
        Draft().ShouldContain("\"H\": inpatient");
        Draft().ShouldContain("\"ZZ\": out-of-scope");
        var (audited, report, error) = await Terminal.Run("audit", root.FullName, "--format", "console");
        audited.ShouldBeOneOf([0, 2, 3, 4], error);
        report.ShouldContain("CH de test");
    }

    [Fact]
    public async Task What_links_patients_is_recognised_and_its_domains_are_asked()
    {
        Write("a-corresp.csv", "IPP GAM;IPP DPI\n1;A\n");
        Write("fusions.csv", "IPP absorbé;IPP conservé\n9;1\n");
        Write("identites.csv", "ID_PATIENT;Statut identité\nA;Qualifiée\n");
        Write("indicateurs.csv", "FINESS;Mois;Objectif;Numérateur;Dénominateur\n990000010;06/2025;P1.O7;5;10\n");
        var (code, output, error) = await Terminal.Run("init", root.FullName, "--yes");
        code.ShouldBe(0, error);
        Snapshot.Match(output[output.IndexOf("Écrit", StringComparison.Ordinal)..].Replace(root.FullName, "DOSSIER"), "init-keys");
        Draft().ShouldContain("kind: crosswalk\n    files: [\"a-corresp.csv\"]\n    domaine: \"?\"\n    autre-domaine: \"?\"\n    columns:\n      patient: \"IPP GAM\"\n      other-patient: \"IPP DPI\"");
        Draft().ShouldContain("kind: merge\n    files: [\"fusions.csv\"]\n    domaine: \"?\"");
        Draft().ShouldContain("kind: indicator");
        (await Terminal.Run("audit", root.FullName)).Error.ShouldContain("de quel domaine");
    }

    [Fact]
    public async Task The_period_is_that_of_the_full_months_not_of_a_few_stays_of_the_edges()
    {
        var months = Enumerable.Range(1, 6).SelectMany(month => Enumerable.Range(1, 20).Select(day => $"{day};Consultation;{day:00}/{month:00}/2025;"));
        Write("venues.csv", "IPP;Type de venue;Date d'entrée;Date de sortie\n1;Consultation;30/12/2024;\n2;Consultation;02/07/2052;\n" + string.Join('\n', months) + "\n");
        await Terminal.Run("init", root.FullName, "--yes");
        Draft().ShouldContain("period: {start: 2025-01-01, end: 2025-06-30}");
    }

    [Fact]
    public async Task A_question_may_wait()
    {
        await Terminal.Answer("CH\n?\n?\n?\n", "init", root.FullName);
        Draft().ShouldContain("\"H\": \"?\"");
    }

    [Fact]
    public async Task An_existing_dossier_is_never_replaced_unasked()
    {
        Write("dossier.yml", "le mien");
        var (code, _, error) = await Terminal.Run("init", root.FullName, "--yes");
        code.ShouldBe(1);
        error.ShouldContain("--force");
        Draft().ShouldBe("le mien");
        (await Terminal.Run("init", root.FullName, "--yes", "--force")).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("absent")]
    [InlineData("vide")]
    public async Task A_folder_without_files_is_told(string name)
    {
        if (name == "vide") root.CreateSubdirectory(name);
        var (code, _, error) = await Terminal.Run("init", Path.Combine(root.FullName, name));
        code.ShouldBe(1);
        error.ShouldContain(name == "vide" ? "aucun fichier" : "n’existe pas");
    }

    public void Dispose() => root.Delete(recursive: true);

    private string Draft() => File.ReadAllText(Path.Combine(root.FullName, "dossier.yml"));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(root.FullName, name), text);
}
