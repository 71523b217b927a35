using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Sources.Documents;
using HopEn.Audit.Sources.National;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources.Readers;

/// <summary>The readers there are, by the name that definitions of kinds give.</summary>
public sealed class SourceReaders
{
    private readonly Dictionary<string, ISourceReader> byName;

    /// <summary>Registers readers; a later one replaces an earlier one of its name.</summary>
    public SourceReaders(params IEnumerable<ISourceReader> readers)
    {
        ArgumentNullException.ThrowIfNull(readers);
        byName = new Dictionary<string, ISourceReader>(StringComparer.Ordinal);
        foreach (var reader in readers)
            byName[reader.Name] = reader;
    }

    /// <summary>Those that read one file at a time and need no dossier.</summary>
    public static SourceReaders OfFiles { get; } =
        new(
            new FileReader(SourceKind.TableReader, (dataset, input, file, stop) =>
                new TabularLoader(dataset, input.Ahead, stop).Load(input.Source, file.Path, file.Name)
            ),
            new FileReader("directory", (dataset, input, file, stop) =>
                new DirectoryReader(dataset, stop).Load(input.Source, file.Path, file.Name)
            ),
            new FileReader("finess-csv", (dataset, input, file, stop) =>
                new FinessCsvReader(dataset, stop).Load(input.Source, file.Path, file.Name)
            ),
            new FileReader("finess-json", (dataset, input, file, stop) =>
                new FinessJsonReader(dataset, stop).Load(input.Source, file.Path, file.Name)
            ),
            new FileReader("whitelist", (dataset, input, file, stop) =>
                new WhitelistReader(dataset, stop).Load(input.Source, file.Path, file.Name)
            )
        );

    /// <summary>Those, and the one of documents, for a dossier.</summary>
    /// <param name="dossier">Dossier.</param>
    /// <param name="rules">Folder of the rules, whose <c>cda/</c> checks documents.</param>
    /// <param name="added">Folder of a pack that adds rules to them; null without.</param>
    public static SourceReaders Of(Dossier dossier, string rules, string? added = null) =>
        OfFiles.With(new DocumentReader(dossier, rules, added));

    /// <summary>Those that take sources whole, in the order in which what they read is written.</summary>
    internal IEnumerable<ISourceReader> Whole => byName.Values.Where(reader => reader.TakesSourceWhole);

    /// <summary>These and another, whose rows come after.</summary>
    public SourceReaders With(ISourceReader reader) => new([.. byName.Values, reader]);

    /// <summary>The reader of a kind.</summary>
    /// <exception cref="InvalidOperationException">Its definition names a reader that isn't there.</exception>
    internal ISourceReader Of(SourceKind kind) =>
        byName.GetValueOrDefault(kind.Reader)
        ?? throw new InvalidOperationException($"The kind {kind} asks for a reader that isn't there: {kind.Reader}.");
}
