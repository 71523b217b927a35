using System.Collections.Concurrent;
using HopEn.Audit.Cda.Schematron;

namespace HopEn.Audit.Cda.CiSis;

/// <summary>The schemas of the volets, each loaded once, when it is first asked for.</summary>
/// <remarks>A volet that can't be read costs its own rules: the documents of the others go on.</remarks>
internal sealed class VoletSchemas
{
    private readonly SchematronSet _set;
    private readonly Dictionary<string, string> _masters = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Lazy<(SchematronSchema? Schema, string? Fault)>> _loaded = new(
        StringComparer.Ordinal
    );

    public VoletSchemas(SchematronSet set, string schematrons)
    {
        _set = set;
        foreach (var file in Directory.EnumerateFiles(schematrons, "*.sch").Order(StringComparer.Ordinal))
            _masters.TryAdd(Path.GetFileNameWithoutExtension(file), file);
    }

    /// <summary>The names of the masters, without <c>.sch</c>.</summary>
    public IReadOnlyCollection<string> Names => _masters.Keys;

    /// <summary>The schemas loaded so far.</summary>
    public IEnumerable<SchematronSchema> Loaded =>
        _loaded
            .Values.Where(volet => volet.IsValueCreated)
            .Select(volet => volet.Value.Schema)
            .OfType<SchematronSchema>();

    /// <summary>The schema of a master, or why it can't be read; neither when the kit does not have it.</summary>
    public (SchematronSchema? Schema, string? Fault) Load(string master) =>
        _masters.TryGetValue(master, out var file)
            ? _loaded.GetOrAdd(file, path => new(() => Read(path))).Value
            : default;

    private (SchematronSchema?, string?) Read(string path)
    {
        try
        {
            return (_set.Load(path), null);
        }
        catch (SchematronException fault)
        {
            return (null, fault.Message);
        }
    }
}
