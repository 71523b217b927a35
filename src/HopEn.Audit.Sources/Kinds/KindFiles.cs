using System.Reflection;

namespace HopEn.Audit.Sources.Kinds;

/// <summary>The files of a folder of kinds: those that ship with the program, or those of a directory.</summary>
/// <param name="names">Names relative to the folder, with slashes.</param>
/// <param name="read">Text of a file.</param>
internal sealed class KindFiles(IEnumerable<string> names, Func<string, string> read)
{
    private const string Root = "Kinds/";

    private readonly HashSet<string> names = names.ToHashSet(StringComparer.Ordinal);

    /// <summary>The folders that hold a definition, alphabetical.</summary>
    public IEnumerable<string> Folders =>
        names
            .Where(name => name.EndsWith("/" + KindReader.Definition, StringComparison.Ordinal))
            .Select(name => name[..^(KindReader.Definition.Length + 1)])
            .Order(StringComparer.Ordinal);

    /// <summary>Text of a file; null when it is not there.</summary>
    public string? Text(string name) => names.Contains(name) ? read(name) : null;

    /// <summary>The files that ship with the program.</summary>
    public static KindFiles Shipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var resources = assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .ToDictionary(name => name[Root.Length..].Replace('\\', '/'), StringComparer.Ordinal);
        return new KindFiles(resources.Keys, name =>
        {
            using var stream = assembly.GetManifestResourceStream(resources[name])!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        });
    }

    /// <summary>The files of a directory.</summary>
    public static KindFiles Of(string directory) =>
        new(
            Directory
                .EnumerateFiles(directory, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(directory, path).Replace('\\', '/')),
            name => File.ReadAllText(Path.Combine(directory, name))
        );
}
