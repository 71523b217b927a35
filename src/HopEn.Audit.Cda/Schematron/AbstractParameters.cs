using System.Text;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>
/// The values that an instance gives to the parameters of its abstract pattern.
/// They replace <c>$name</c> as plain text, the longest name first.
/// </summary>
internal sealed class AbstractParameters
{
    private readonly KeyValuePair<string, string>[] _values;

    public AbstractParameters(IEnumerable<KeyValuePair<string, string>> values) =>
        _values = [.. values.OrderByDescending(pair => pair.Key.Length)];

    public static AbstractParameters None { get; } = new([]);

    public string Substitute(string text)
    {
        var dollar = _values.Length == 0 ? -1 : text.IndexOf('$', StringComparison.Ordinal);
        if (dollar < 0)
            return text;
        var result = new StringBuilder(text.Length);
        var from = 0;
        while (dollar >= 0)
        {
            result.Append(text, from, dollar - from);
            from = dollar;
            foreach (var (name, value) in _values)
            {
                if (string.CompareOrdinal(text, dollar + 1, name, 0, name.Length) != 0)
                    continue;
                result.Append(value);
                from = dollar + 1 + name.Length;
                break;
            }

            if (from == dollar)
                result.Append(text[from++]);
            dollar = text.IndexOf('$', from);
        }

        return result.Append(text, from, text.Length - from).ToString();
    }
}
