using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Sources.Documents;
using HopEn.Audit.Sources.National;
using HopEn.Audit.Sources.Outages;
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

    /// <summary>All those that ship, for a dossier.</summary>
    /// <param name="dossier">Dossier.</param>
    /// <param name="rules">Folder of the rules, whose <c>cda/</c> checks documents.</param>
    public static SourceReaders Of(Dossier dossier, string rules) => OfFiles.With(new DocumentReader(dossier, rules));

    /// <summary>These and another.</summary>
    public SourceReaders With(ISourceReader reader) => new([.. byName.Values, reader]);

    /// <summary>The reader of a kind; null for announcements of interruptions, which <see cref="OutageSupplement"/> reads.</summary>
    /// <exception cref="InvalidOperationException">Its definition names a reader that isn't there.</exception>
    internal ISourceReader? Of(SourceKind kind) =>
        byName.TryGetValue(kind.Reader, out var reader) ? reader
        : kind.Reader == OutageSupplement.Reader ? null
        : throw new InvalidOperationException($"The kind {kind} asks for a reader that isn't there: {kind.Reader}.");
}
