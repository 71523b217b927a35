using System.Text;
using CsCheck;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Sources.Discovery;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Readers;

namespace HopEn.Audit.Sources.Tests.Discovery;

public sealed class DialectsTests
{
    private static readonly DateOnly Today = new(2025, 8, 20);
    private static readonly Lazy<IReadOnlyList<string>> Reference = new(() =>
        Figures(new Dialect("référence", "csv"), out _)
    );

    public static IEnumerable<object[]> Names => Dialects.All.Select(dialect => new object[] { dialect.Name });

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_dialect_gives_the_same_figures(string name) =>
        Figures(Dialects.All.Single(dialect => dialect.Name == name), out _).ShouldBe(Reference.Value);

    [Fact]
    public void What_is_understood_and_what_is_asked_is_known_for_each()
    {
        var text = new StringBuilder();
        foreach (var dialect in Dialects.All)
        {
            Figures(dialect, out var draft);
            text.Append("== ").AppendLine(dialect.Name).AppendLine(draft);
        }

        Snapshot.Match(text.ToString(), "dialects");
    }

    [Fact]
    public void No_mixture_of_dialects_changes_a_figure() =>
        Gen.Select(
                Gen.Int[0, Dialects.All.Count - 1],
                Gen.Int[0, Dialects.All.Count - 1],
                Gen.Int[0, Dialects.All.Count - 1],
                Gen.Bool,
                Gen.Bool
            )
            .Sample(ReadsMixOfDialects, iter: 30, threads: 1);

    [Fact]
    public void A_footer_hides_no_column_that_few_rows_fill() =>
        ReadsMixOfDialects(23, 53, 41, reversed: true, byMonth: false);

    private static void ReadsMixOfDialects(int shape, int words, int dates, bool reversed, bool byMonth) =>
        Figures(
                Dialects.All[shape] with
                {
                    Name = "mixed",
                    Headers = Dialects.All[words].Headers,
                    Codes = Dialects.All[words].Codes,
                    DateForm = Dialects.All[dates].DateForm,
                    Reversed = reversed,
                    ByMonth = byMonth,
                },
                out _
            )
            .ShouldBe(Reference.Value);

    [Fact]
    public void The_corpus_holds_at_least_forty_dialects() => Dialects.All.Count.ShouldBeGreaterThanOrEqualTo(40);

    // As a hospital does: files in a folder, init, answers, audit.
    private static IReadOnlyList<string> Figures(Dialect dialect, out string draft)
    {
        var folder = Directory.CreateTempSubdirectory("hopen-dialect-").FullName;
        try
        {
            dialect.Write(folder);
            using (var scratch = Open(folder))
            {
                var contents = new FolderDiscovery(scratch, CancellationToken.None).Look(folder, null);
                var writer = new DossierDraft(contents, ShippedKinds.All);
                var questions = writer.Questions();
                draft = Describe(contents, questions);
                File.WriteAllText(
                    Path.Combine(folder, "dossier.yml"),
                    writer.Write(Answers(dialect, contents, questions), Today)
                );
            }

            using var dataset = Open(folder);
            var dossier = DossierReader.Read(folder, ShippedKinds.All);
            SourceLoader.Load(
                dossier,
                dataset,
                SourceReaders.Of(dossier, Repository.Rules),
                null,
                CancellationToken.None
            );
            return
            [
                .. CanonicalExports.Figures.SelectMany(sql =>
                    dataset.Query(sql, reader =>
                        string.Join(
                            '|',
                            Enumerable
                                .Range(0, reader.FieldCount)
                                .Select(i => reader.IsDBNull(i) ? "" : reader.GetValue(i).ToString())
                        )
                    )
                ),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dataset Open(string folder) =>
        Dataset.Open(new DatasetOptions("clé des tests seulement"u8.ToArray(), folder, null), Today, ShippedKinds.All);

    private static Dictionary<string, string> Answers(
        Dialect dialect,
        FolderContents contents,
        IReadOnlyList<DraftQuestion> questions
    )
    {
        var groups = DiscoveredGroup.Of(contents);
        return questions.ToDictionary(
            question => question.Id,
            question =>
            {
                var parts = question.Id.Split(':', 4);
                if (parts[0] == "name")
                    return "CH";
                if (parts[0] == "legal-entity")
                    return "990000010";
                if (parts[0].StartsWith("period", StringComparison.Ordinal))
                    return parts[0] == "period-start" ? "2025-01-01" : "2025-03-31";
                var kind = groups[int.Parse(parts[0])].Summary.Kind!.Code;
                return parts[1] == "column"
                    ? dialect.Header(kind, parts[2])
                    : dialect.Meaning(kind, parts[2], parts[3]);
            }
        );
    }

    private static string Describe(FolderContents contents, IReadOnlyList<DraftQuestion> questions)
    {
        var text = new StringBuilder();
        foreach (var group in DiscoveredGroup.Of(contents))
        {
            var table = group.Summary;
            text.AppendLine(
                $"{table.Kind!.Code}: {group.Tables.Count} file(s), {table.Rows} rows, header on line {table.HeaderLine}, "
                    + $"{table.Encoding}, {table.First:yyyy-MM-dd}..{table.Last:yyyy-MM-dd}"
            );
            text.AppendLine(
                "  "
                    + string.Join(
                        ", ",
                        table.Columns.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}")
                    )
                    + (table.Ignored.Count > 0 ? "; ignored: " + string.Join(", ", table.Ignored) : "")
            );
        }

        foreach (var other in contents.Tables.Where(table => table.Kind is null))
            text.AppendLine($"unknown: {other.File}: {other.Notice}");
        foreach (var question in questions)
            text.AppendLine($"? {question.Text} [{question.Suggestion}]");
        return text.ToString();
    }
}
