namespace HopEn.Audit.Cda.Schematron;

/// <summary>The schemas under one root folder, with the value sets and terminologies they share.</summary>
public sealed class SchematronSet
{
    private readonly string _namesFrom;
    private readonly SchemaFiles _files;
    private readonly SchemaDocuments _documents;

    /// <summary>Opens a folder; nothing is read yet. Nothing outside it will be.</summary>
    public SchematronSet(string root, string? namesFrom = null)
    {
        _files = new SchemaFiles(root);
        _documents = new SchemaDocuments(_files);
        _namesFrom = Path.GetFullPath(namesFrom ?? root);
    }

    /// <summary>What was noticed while reading value sets, in French.</summary>
    public IReadOnlyList<string> DocumentNotices => _documents.Notices;

    /// <summary>Loads and compiles a master schema.</summary>
    /// <exception cref="SchematronException">The file is absent, is not XML or is not a schema.</exception>
    public SchematronSchema Load(string path, string? phase = null)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new SchematronException($"{Path.GetFileName(path)}\u202f: schéma Schematron introuvable");
        var name = Path.ChangeExtension(Path.GetRelativePath(_namesFrom, full), null).Replace('\\', '/');
        var documents = _documents.ResolverFor(Path.GetDirectoryName(full)!);
        return SchemaCompiler.Compile(_files, full, name, phase, documents);
    }
}
