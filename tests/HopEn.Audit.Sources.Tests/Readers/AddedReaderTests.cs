using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Readers;

namespace HopEn.Audit.Sources.Tests.Readers;

/// <summary>A reader that ships with nothing: the loader finds it by the name that a kind gives.</summary>
public sealed class AddedReaderTests : IDisposable
{
    private readonly DirectoryInfo definitions = Directory.CreateTempSubdirectory("hopen-reader-kinds-");
    private readonly Folder folder;

    public AddedReaderTests()
    {
        var kind = definitions.CreateSubdirectory("spoken");
        File.WriteAllText(
            Path.Combine(kind.FullName, "kind.yml"),
            "label: des mots\nshort-label: Mots\nheld-by: quelqu’un\nreader: words\ntable: spoken\nviews: [spoken]\n"
        );
        File.WriteAllText(
            Path.Combine(kind.FullName, "table.sql"),
            """
            CREATE TABLE raw.spoken (word VARCHAR, reject VARCHAR);
            CREATE VIEW spoken AS SELECT spoken_row_id(rowid) AS row_id, word FROM raw.spoken WHERE reject IS NULL;
            """
        );
        folder = new Folder(ShippedKinds.With(definitions.FullName));
        folder.Write("a.words", "un\ndeux\n");
        folder.Write("b.words", "trois\n");
        folder.Source("spoken", "*.words");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_it_reads_is_loaded_in_order(bool whole)
    {
        var reader = new WordsReader(whole);
        folder.Load(SourceReaders.OfFiles.With(reader));
        folder.Query("SELECT word FROM spoken ORDER BY row_id").ShouldBe(["un", "deux", "trois"]);
        reader.Given.ShouldBe(whole ? ["a.words b.words"] : ["a.words", "b.words"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_it_finds_at_fault_is_told(bool whole)
    {
        folder.Write("b.words", "?\n");
        Should
            .Throw<SourceUnreadableException>(() => folder.Load(SourceReaders.OfFiles.With(new WordsReader(whole))))
            .Message.ShouldBe("b.words n’est pas lisible.");
    }

    [Fact]
    public void One_that_ends_without_any_source_comes_after_those_registered_before_it()
    {
        folder.Load(SourceReaders.OfFiles.With(new WordsReader(whole: true)).With(new LastWordReader()));
        folder.Query("SELECT word FROM spoken ORDER BY row_id").ShouldBe(["un", "deux", "trois", "fin"]);
    }

    [Fact]
    public void What_it_finds_at_fault_when_it_ends_is_told() =>
        Should
            .Throw<SourceUnreadableException>(() =>
                folder.Load(SourceReaders.OfFiles.With(new WordsReader(whole: true)).With(new LastWordReader("?")))
            )
            .Message.ShouldBe("« ? » n’est pas lisible.");

    [Fact]
    public void A_kind_whose_reader_is_not_there_is_never_passed_over()
    {
        Should
            .Throw<InvalidOperationException>(() => folder.Load(SourceReaders.OfFiles))
            .Message.ShouldContain("words");
    }

    public void Dispose()
    {
        folder.Dispose();
        definitions.Delete(recursive: true);
    }

    // It has no source, and ends at once.
    private sealed class LastWordReader(string word = "fin") : ISourceReader
    {
        public string Name => "last-word";

        public bool TakesSourceWhole => true;

        public ValueTask ReadAsync(SourceInput source, ISourceSink sink, CancellationToken cancellation) =>
            throw new InvalidOperationException("The dossier names no such source.");

        public ValueTask CompleteAsync(ISourceSink sink, CancellationToken cancellation) =>
            word == "?"
                ? throw new SourceUnreadableException("« ? » n’est pas lisible.")
                : sink.WriteAsync(
                    dataset => dataset.Execute($"INSERT INTO raw.spoken VALUES ({SqlLiteral.Text(word)}, NULL)"),
                    cancellation
                );
    }

    // One word a line; it waits before each file, as one does for a server.
    private sealed class WordsReader(bool whole) : ISourceReader
    {
        public string Name => "words";

        public bool TakesSourceWhole => whole;

        public List<string> Given { get; } = [];

        public async ValueTask ReadAsync(SourceInput source, ISourceSink sink, CancellationToken cancellation)
        {
            lock (Given)
                Given.Add(string.Join(' ', source.Files.Select(file => file.Name)));
            foreach (var file in source.Files)
            {
                var words = await File.ReadAllLinesAsync(file.Path, cancellation);
                if (words.Contains("?"))
                    throw new SourceUnreadableException($"{file.Name} n’est pas lisible.");
                await sink.WriteAsync(
                    dataset =>
                        dataset.Execute(
                            "INSERT INTO raw.spoken VALUES "
                                + string.Join(", ", words.Select(word => $"({SqlLiteral.Text(word)}, NULL)")),
                            cancellation
                        ),
                    cancellation
                );
            }
        }
    }
}
