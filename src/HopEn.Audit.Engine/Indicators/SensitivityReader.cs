using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>Tries the other value of each choice, one at a time, and keeps those that would turn the verdict over.</summary>
internal sealed class SensitivityReader(Dataset dataset, PopulationChoices choices, string month)
{
    public IReadOnlyList<SensitivityLine> Read(RuleResult rule)
    {
        if (rule.Target is not { } target || rule.Denominator == 0) return [];
        var lines = new List<SensitivityLine>();
        foreach (var (key, value, numerator, denominator) in Others())
        {
            if (denominator == 0) continue;
            var verdict = VerdictLaw.OfRate((decimal)numerator / denominator, target, rule.Tolerance);
            if (verdict != rule.RawVerdict) lines.Add(new SensitivityLine(key, value, numerator, denominator, verdict));
        }

        return lines;
    }

    private IEnumerable<(string Key, string Value, long Numerator, long Denominator)> Others()
    {
        var mask = PopulationTables.Mask(choices);
        var counted = "exclusion IS NULL";
        yield return Try("channel", choices.ApplicativeOnly ? "tous" : "app", counted, PopulationTables.Mask(choices with { ApplicativeOnly = !choices.ApplicativeOnly }));
        yield return Try("unattached-mailbox", choices.ExcludeUnattached ? "counted" : "excluded", counted, PopulationTables.Mask(choices with { ExcludeUnattached = !choices.ExcludeUnattached }));
        yield return Try("format", "unknown-counted", counted, mask | (mask << 6));
        foreach (var (kind, isCounted) in choices.Kinds)
        {
            yield return Try(kind, PopulationText.Word(!isCounted), isCounted ? $"exclusion IS NULL AND kind <> {Sql.Text(kind)}" : $"(exclusion IS NULL OR exclusion = {Sql.Text(kind)})", mask);
        }

        if (choices.MergeTransfers) yield return Try("transfers", "separate", "(exclusion IS NULL OR exclusion = 'transfer')", mask);
        if (!choices.SendsByMonth) yield return Try("send-link", "month", counted, mask, $"OR patient_id IN (SELECT patient_id FROM raw.fact WHERE month_of(sent_on) = {Sql.Text(month)} AND bits & {mask.ToString(CultureInfo.InvariantCulture)} <> 0)");
    }

    private (string, string, long, long) Try(string key, string value, string counted, int mask, string also = "")
    {
        var bits = mask.ToString(CultureInfo.InvariantCulture);
        var (numerator, denominator) = dataset.Query(
            $"SELECT count(*) FILTER (reached), count(*) FROM (SELECT patient_id, bool_or(facts & {bits} <> 0 {also}) AS reached FROM raw.population WHERE month = {Sql.Text(month)} AND {counted} GROUP BY patient_id)",
            reader => (reader.GetInt64(0), reader.GetInt64(1)))[0];
        return (key, value, numerator, denominator);
    }
}
