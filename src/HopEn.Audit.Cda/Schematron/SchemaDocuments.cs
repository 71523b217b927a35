using System.Collections.Concurrent;
using HopEn.Audit.Cda.Xml;
using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>The value sets and terminologies under one root folder, each read once, on demand, for all schemas and threads.</summary>
internal sealed class SchemaDocuments(SchemaFiles files)
{
    private readonly ConcurrentDictionary<string, Lazy<XmlTree?>> _trees = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _notices = new(StringComparer.Ordinal);

    /// <summary>What a user should know: names found with other letter case, files that can't be read. In French.</summary>
    public IReadOnlyList<string> Notices => [.. _notices.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The files as one master schema sees them: relative to its own folder.</summary>
    public IDocumentResolver ResolverFor(string folder) => new FolderResolver(this, folder);

    private XmlTree? Find(string folder, string href)
    {
        var (path, otherCase) = files.Find(folder, href);
        if (path is null)
            return null;
        if (otherCase)
            _notices.TryAdd(
                $"{href}\u202f: trouvé sous le nom {files.DisplayPath(path)}, dont seules les majuscules diffèrent",
                0
            );
        return _trees.GetOrAdd(path, key => new Lazy<XmlTree?>(() => Read(key))).Value;
    }

    private XmlTree? Read(string path)
    {
        try
        {
            return XmlTreeReader.ReadShared(path);
        }
        catch (Exception fault) when (fault is XmlDocumentException or IOException or UnauthorizedAccessException)
        {
            var reason = fault is XmlDocumentException ? fault.Message : "accès refusé";
            _notices.TryAdd(
                $"{files.DisplayPath(path)}\u202f: illisible ({reason}), les règles qui s’en servent ne sont pas évaluées",
                0
            );
            return null;
        }
    }

    private sealed class FolderResolver(SchemaDocuments documents, string folder) : IDocumentResolver
    {
        private readonly ConcurrentDictionary<string, XmlTree?> _known = new(StringComparer.Ordinal);

        public XmlTree? Resolve(string href)
        {
            if (_known.TryGetValue(href, out var tree))
                return tree;
            tree = documents.Find(folder, href);
            // A path may be built from a code of the audited document: the table never grows without end.
            return _known.Count < 20_000 ? _known.GetOrAdd(href, tree) : tree;
        }
    }
}
