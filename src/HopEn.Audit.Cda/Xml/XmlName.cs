using System.Collections.Concurrent;

namespace HopEn.Audit.Cda.Xml;

/// <summary>
/// An expanded name that a compiled expression asks for. There is one object per name,
/// and names of documents are never kept here.
/// </summary>
internal sealed class XmlName
{
    private static readonly ConcurrentDictionary<(string, string), XmlName> Known = new();
    private static int _issued;

    private XmlName(string namespaceUri, string local)
    {
        Namespace = namespaceUri;
        Local = local;
        Id = Interlocked.Increment(ref _issued) - 1;
    }

    /// <summary>How many names were issued: the size a table indexed by <see cref="Id"/> needs today.</summary>
    public static int Issued => Volatile.Read(ref _issued);

    public string Namespace { get; }

    public string Local { get; }

    public int Id { get; }

    public static XmlName Of(string namespaceUri, string local) =>
        Known.GetOrAdd((namespaceUri, local), key => new XmlName(key.Item1, key.Item2));
}
