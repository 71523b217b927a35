using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Sources.Kinds;

/// <summary>The kinds of source that ship with the program, one folder each.</summary>
public static class ShippedKinds
{
    private static readonly Lazy<SourceKinds> Shipped = new(() => Read(KindFiles.Shipped(), null));

    /// <summary>The kinds, read once.</summary>
    public static SourceKinds All => Shipped.Value;

    /// <summary>The kinds that ship, and those of a directory of folders.</summary>
    /// <param name="directory">Directory that holds one folder per kind.</param>
    /// <exception cref="Model.ConfigurationException">A definition holds faults, each with its file and line.</exception>
    public static SourceKinds With(string directory) => Read(KindFiles.Shipped(), KindFiles.Of(directory));

    private static SourceKinds Read(KindFiles shipped, KindFiles? added)
    {
        var shared = SharedColumns.Read(shipped.Text(SharedColumns.FileName)!);
        var recipients = RecipientReader.Read(shipped.Text(RecipientReader.FileName)!);
        var kinds = new[] { shipped, added }
            .OfType<KindFiles>()
            .SelectMany(files =>
                files.Folders.Select(folder => new KindReader(files, shared, recipients).Read(folder))
            );
        return new SourceKinds(kinds, recipients.All);
    }
}
