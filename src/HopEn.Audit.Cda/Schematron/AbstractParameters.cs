using System.Text.RegularExpressions;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>The values that an instance gives to the parameters of its abstract pattern. They replace <c>$name</c> as plain text, the longest name first.</summary>
internal sealed class AbstractParameters
{
    private readonly Dictionary<string, string> _values;
    private readonly Regex? _names;

    public AbstractParameters(IEnumerable<KeyValuePair<string, string>> values)
    {
        _values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values) _values[name] = value;
        var alternatives = _values.Keys.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).Select(Regex.Escape);
        _names = _values.Count == 0 ? null : new Regex(@"\$(" + string.Join('|', alternatives) + ")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);
    }

    public static AbstractParameters None { get; } = new([]);

    public string Substitute(string text) => _names is null || !text.Contains('$', StringComparison.Ordinal) ? text : _names.Replace(text, match => _values[match.Value[1..]]);
}
