namespace HopEn.Audit.Cda.Schematron;

/// <summary>Counts what was not assessed, per schema, test, reason and message, in the order first met.</summary>
internal sealed class NotAssessedList
{
    private readonly Dictionary<(string, string, NotAssessedReason, string), int> _counts = [];

    public void Add(string schematron, string test, NotAssessedReason reason, string message)
    {
        var key = (schematron, test, reason, message);
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }

    public IReadOnlyList<NotAssessed> ToList() =>
        [
            .. _counts.Select(entry => new NotAssessed(
                entry.Key.Item1,
                entry.Key.Item2,
                entry.Key.Item3,
                entry.Key.Item4,
                entry.Value
            )),
        ];
}
