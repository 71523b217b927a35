using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Yaml;

/// <summary>Faults of one file, told together so that the user mends them in one go.</summary>
/// <param name="file">Name of the file for messages.</param>
public sealed class FaultList(string file)
{
    private readonly List<(int Line, string Text)> faults = [];

    /// <summary>Whether something is wrong.</summary>
    public bool Any => faults.Count > 0;

    /// <summary>The faults in the order of the lines.</summary>
    public IEnumerable<(int Line, string Text)> Faults => faults.OrderBy(fault => fault.Line);

    /// <summary>The faults, one French sentence each, in the order of the lines.</summary>
    public IReadOnlyList<string> Sentences =>
        [.. Faults.Select(fault => $"{file}, ligne {fault.Line}\u202f: {fault.Text}")];

    /// <summary>Adds a fault.</summary>
    public void Add(int line, string text) => faults.Add((line, text));

    /// <summary>Ends the reading when something is wrong.</summary>
    public void ThrowIfAny()
    {
        if (Any)
            throw new ConfigurationException(Sentences);
    }
}
