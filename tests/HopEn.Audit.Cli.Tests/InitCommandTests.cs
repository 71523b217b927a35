namespace HopEn.Audit.Cli.Tests;

public sealed class InitCommandTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-init-");

    public InitCommandTests()
    {
        Write(
            "venues.csv",
            "Export GAM\n"
                + "IPP;NDA;Type de venue;Date d'entrée;Date de sortie;Médecin\n"
                + "1;a;H;01/03/2025;04/03/2025;DURAND\n"
                + "2;b;Consultation;05/03/2025;05/03/2025;DURAND\n"
                + "3;c;ZZ;05/03/2025;05/03/2025;DURAND\n"
                + "Total;3;;;;\n"
        );
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
        Write(
            "recus.csv",
            "Reçu le;Provenance;Intégré le;Ouvert le;UF destinataire\n05/03/2025;DMP;06/03/2025;;1101\n06/03/2025;MSSanté;;;1102\n"
        );
        (await Terminal.Run("init", root.FullName, "--yes")).Code.ShouldBe(0);
        var draft = Draft();
        var reception = draft[draft.IndexOf("kind: reception", StringComparison.Ordinal)..];
        foreach (
            var expected in new[]
            {
                "received-on: \"Reçu le\"",
                "integrated-on: \"Intégré le\"",
                "opened-on: \"Ouvert le\"",
                "origin: \"Provenance\"",
                "\"DMP\": dmp",
                "\"MSSanté\": mssante",
            }
        )
            reception.ShouldContain(expected);
    }

    [Fact]
    public async Task An_audit_names_the_open_questions_one_by_one()
    {
        await Terminal.Run("init", root.FullName, "--yes");
        var (code, _, error) = await Terminal.Run("audit", root.FullName);
        code.ShouldBe(6);
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
        Snapshot.Match(error, "init-questions");
    }

    [Fact]
    public async Task Answers_typed_on_a_terminal_make_a_dossier_that_the_audit_accepts()
    {
        var (code, output, _) = await Terminal.Answer("CH de test\n990000010\n\n12\n7\n", "init", root.FullName);
        code.ShouldBe(0);
        output.ShouldContain(
            "« 12 » n’est pas une des réponses"
                .Replace(' ', '\u202f')
                .Replace("\u202fn’est\u202fpas\u202fune\u202fdes\u202fréponses", " n’est pas une des réponses")
        );
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
        Snapshot.Match(
            output[output.IndexOf("Écrit", StringComparison.Ordinal)..].Replace(root.FullName, "DOSSIER"),
            "init-keys"
        );
        Draft()
            .ShouldContain(
                "kind: crosswalk\n"
                    + "    files: [\"a-corresp.csv\"]\n"
                    + "    domaine: \"?\"\n"
                    + "    autre-domaine: \"?\"\n"
                    + "    columns:\n"
                    + "      patient: \"IPP GAM\"\n"
                    + "      other-patient: \"IPP DPI\""
            );
        Draft().ShouldContain("kind: merge\n    files: [\"fusions.csv\"]\n    domaine: \"?\"");
        Draft().ShouldContain("kind: indicator");
        (await Terminal.Run("audit", root.FullName)).Error.ShouldContain("de quel domaine");
    }

    [Fact]
    public async Task The_period_is_that_of_the_full_months_not_of_a_few_stays_of_the_edges()
    {
        var months = Enumerable
            .Range(1, 6)
            .SelectMany(month =>
                Enumerable.Range(1, 20).Select(day => $"{day};Consultation;{day:00}/{month:00}/2025;")
            );
        Write(
            "venues.csv",
            "IPP;Type de venue;Date d'entrée;Date de sortie\n1;Consultation;30/12/2024;\n2;Consultation;02/07/2052;\n"
                + string.Join('\n', months)
                + "\n"
        );
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
        if (name == "vide")
            root.CreateSubdirectory(name);
        var (code, _, error) = await Terminal.Run("init", Path.Combine(root.FullName, name));
        code.ShouldBe(1);
        error.ShouldContain(name == "vide" ? "aucun fichier" : "n’existe pas");
    }

    [Fact]
    public async Task What_people_type_in_a_column_of_codes_is_counted_and_never_shown()
    {
        static string Reason(int row) =>
            row % 5 == 0 ? "Autre logiciel"
            : row % 7 == 0 ? "vu avec DUPOND Marie" + row
            : row % 11 == 0 ? "185057800608436"
            : "Pas de pièce";
        var rows = Enumerable.Range(0, 80).Select(row => $"{row};Qualifiée;{Reason(row)}");
        Write("identites.csv", "IPP;Statut identité;Motif\n" + string.Join('\n', rows) + "\n");
        var (code, output, error) = await Terminal.Run("init", root.FullName, "--yes");
        code.ShouldBe(0, error);
        foreach (var text in new[] { output, Draft() })
        {
            text.ShouldNotContain("DUPOND");
            text.ShouldNotContain("185057800608436");
            text.ShouldContain("autres libellés (14 lignes), rares ou tapés à la main, ne sont pas montrés");
        }

        Draft().ShouldContain("\"Autre logiciel\": \"?\"  # 16 lignes");
        Draft().ShouldContain("\"Pas de pièce\": no-document");
    }

    [Fact]
    public async Task A_column_of_more_values_than_a_list_of_codes_has_is_told()
    {
        Write(
            "identites.csv",
            "IPP;Statut identité;Motif\n"
                + string.Join('\n', Enumerable.Range(0, 700).Select(i => $"{i};Qualifiée;Texte {i % 70}"))
                + "\n"
        );
        var (_, output, _) = await Terminal.Run("init", root.FullName, "--yes");
        output.ShouldContain("70 autres libellés (700 lignes)");
        output.ShouldNotContain("Texte 1");
        (await Terminal.Run("audit", root.FullName)).Error.ShouldNotContain("reason");
    }

    [Theory]
    [InlineData("DUPOND;MARIE;F;12/03/1950\nDURAND;PAUL;M;01/02/1960")]
    [InlineData("DUPOND;MARIE;Qualifiée\nDURAND;PAUL;Qualifiée\nMARTIN;LUC;Provisoire")]
    [InlineData("DUPOND;8001234;Qualifiée\nDURAND;8001235;Qualifiée")]
    public async Task The_first_patient_of_a_file_without_headers_is_never_shown(string text)
    {
        Write("identites.csv", text + "\n");
        var (code, output, error) = await Terminal.Run("init", root.FullName, "--yes");
        code.ShouldBe(0, error);
        output.ReplaceLineEndings(" ").ShouldContain("identites.csv");
        foreach (var shown in new[] { output, Draft() })
            shown.ShouldNotContain("DUPOND");
        Draft().ShouldContain("identites.csv\u202f: pas de ligne d’en-têtes");
    }

    [Fact]
    public async Task A_folder_of_pictures_makes_no_dossier()
    {
        var photos = root.CreateSubdirectory("photos");
        File.WriteAllBytes(Path.Combine(photos.FullName, "a.jpg"), [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 74, 70, 73, 70]);
        File.WriteAllText(Path.Combine(photos.FullName, "lisezmoi.txt"), "rien\n");
        var (code, _, error) = await Terminal.Run("init", photos.FullName, "--yes");
        code.ShouldBe(1);
        error.ShouldContain("n’est un export ni un annuaire reconnu");
        File.Exists(Path.Combine(photos.FullName, "dossier.yml")).ShouldBeFalse();
    }

    [Fact]
    public async Task Each_table_of_an_archive_has_its_own_titles_and_kind()
    {
        using (
            var archive = System.IO.Compression.ZipFile.Open(
                Path.Combine(root.FullName, "export.zip"),
                System.IO.Compression.ZipArchiveMode.Create
            )
        )
        {
            foreach (
                var (name, text) in new[]
                {
                    (
                        "s/envois.csv",
                        "Journal\nÉdité le 04/08/2025\nDate d'envoi;Destinataire;IPP\n02/03/2025;a@b.mssante.fr;1\n"
                    ),
                    ("s/identites.csv", "IPP;Statut identité\n1;Qualifiée\n"),
                    ("lisezmoi.txt", "rien\n"),
                }
            )
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        await Terminal.Run("init", root.FullName, "--yes");
        Draft()
            .ShouldContain(
                "kind: identity\n    files: [\"export.zip\"]\n    member: \"s/identites.csv\"\n    columns:"
            );
        Draft()
            .ShouldContain(
                "kind: send\n    files: [\"export.zip\"]\n    member: \"s/envois.csv\"\n    header-line: 3\n"
            );
        Draft().ShouldContain("export.zip, lisezmoi.txt\u202f:");
        File.WriteAllText(
            Path.Combine(root.FullName, "dossier.yml"),
            "version: 1\n"
                + "establishment: {name: CH, legal-entities: [\"990000010\"]}\n"
                + "period: {start: 2025-01-01, end: 2025-07-31}\n"
                + "sources:\n"
                + "  - {kind: identity, files: [export.zip], member: \"*identites.csv\"}\n"
                + "  - {kind: send, files: [export.zip], member: s/envois.csv, header-line: 3}\n"
        );
        var (code, _, error) = await Terminal.Run("audit", root.FullName, "--format", "json");
        code.ShouldBeOneOf([0, 2, 3, 4], error);
    }

    [Fact]
    public async Task Of_two_columns_of_the_same_content_the_one_left_aside_is_told()
    {
        Write("bal.csv", "Adresse;Type;FINESS ET;Rattachement\nx@ch.mssante.fr;ORG;990000028;990000010\n");
        (await Terminal.Run("init", root.FullName, "--yes")).Output.ShouldContain(
            "« FINESS ET » est utilisé, et « Rattachement » contient le même genre de données"
                .Replace("« ", "«\u202f")
                .Replace(" »", "\u202f»")
        );
    }

    [Fact]
    public async Task A_copy_is_told_and_a_value_of_one_row_among_many_is_listed_without_a_question()
    {
        var rows = string.Concat(Enumerable.Range(1, 300).Select(i => $"{i};Consultation;02/03/2025;\n"));
        Write("venues.csv", "IPP;Type de venue;Date d'entrée;Date de sortie\n" + rows + "999;ZZ;02/03/2025;\n");
        Write("venues (1).csv", File.ReadAllText(Path.Combine(root.FullName, "venues.csv")));
        var (_, output, _) = await Terminal.Run("init", root.FullName, "--yes");
        output.ShouldContain("«\u202fZZ\u202f» (1 ligne), trop rare pour une question");
        output.ShouldNotContain("que veut dire");
        Draft().ShouldContain("# \"ZZ\": ?  # 1 ligne, sans question");
        Draft().ShouldContain("#   venues.csv\u202f: copie exacte de «\u202fvenues (1).csv\u202f»");
    }

    [Fact]
    public async Task Files_lying_deep_are_found()
    {
        var deep = root.CreateSubdirectory("2025/T1/DIM");
        File.WriteAllText(Path.Combine(deep.FullName, "identites.csv"), "IPP;Statut identité\n1;Qualifiée\n");
        await Terminal.Run("init", root.FullName, "--yes");
        Draft().ShouldContain("2025/T1/DIM/identites.csv");
        (await Terminal.Run("audit", root.FullName)).Error.ShouldNotContain("2025/T1");
    }

    public void Dispose() => root.Delete(recursive: true);

    private string Draft() => File.ReadAllText(Path.Combine(root.FullName, "dossier.yml"));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(root.FullName, name), text);
}
