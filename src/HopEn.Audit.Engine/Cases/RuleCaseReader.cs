using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Cases;

/// <summary>Reads the cases of a file.</summary>
internal static class RuleCaseReader
{
    private static readonly string[] Keys =
    [
        "case",
        "settings",
        "period",
        "month",
        "today",
        "perimeter",
        "given",
        "answers",
        "verdict",
        "numerator",
        "denominator",
    ];

    public static IReadOnlyList<RuleCase> Read(string text, string file, FaultList faults)
    {
        var maps = YamlMap.ParseList(text, faults);
        if (maps.Count == 0 && !faults.Any)
            faults.Add(1, "le fichier ne contient aucun cas.");
        return [.. maps.Select(map => Case(map, file, faults))];
    }

    private static RuleCase Case(YamlMap map, string file, FaultList faults)
    {
        map.AllowOnly(Keys);
        var expected = Expectation(map, faults);
        if (expected.Answers is null && !expected.IsCounted)
            faults.Add(map.StartLine, "le cas n’attend rien\u202f: donnez answers, verdict, numerator ou denominator.");
        var read = new RuleCase
        {
            File = file,
            Line = map.StartLine,
            Title = map.Text("case", required: true) ?? string.Empty,
            Settings = map.Map("settings")?.Texts() ?? new Dictionary<string, string>(),
            Given = Given(map.Map("given")),
            Expected = expected,
        };
        return read with
        {
            Period = Period(map.Map("period")) ?? read.Period,
            Month = RetainedMonth(map, faults) ?? read.Month,
            Today = map.Date("today") ?? read.Today,
            Perimeter = Perimeter(map.Map("perimeter")) ?? read.Perimeter,
        };
    }

    private static ReportPeriod? Period(YamlMap? map)
    {
        map?.AllowOnly("start", "end");
        return map?.Date("start", required: true) is { } start && map.Date("end", required: true) is { } end
            ? new ReportPeriod(start, end)
            : null;
    }

    private static Month? RetainedMonth(YamlMap map, FaultList faults)
    {
        if (map.Text("month") is not { } written)
            return null;
        if (Month.TryParse(written, out var month))
            return month;
        faults.Add(
            map.Line("month"),
            $"«\u202fmonth: {written}\u202f» doit être un mois AAAA-MM, par exemple 2025-06."
        );
        return null;
    }

    private static IReadOnlyList<(string, string)>? Perimeter(YamlMap? map)
    {
        map?.AllowOnly("ej", "et");
        return map is null
            ? null
            :
            [
                .. map.Strings("ej").Select(finess => (finess, "ej")),
                .. map.Strings("et").Select(finess => (finess, "et")),
            ];
    }

    private static CaseRows[] Given(YamlMap? map) =>
        [.. (map?.Keys ?? []).Select(view => new CaseRows(view, map!.Line(view), [.. map.Maps(view).Select(Row)]))];

    private static CaseRow Row(YamlMap map) =>
        new(
            map.StartLine,
            map.Keys.Distinct()
                .ToDictionary(
                    column => column,
                    column => map.Items(column) is [{ IsNull: false } value] ? value.AsText() : null,
                    StringComparer.Ordinal
                )
        );

    private static CaseExpectation Expectation(YamlMap map, FaultList faults) =>
        new()
        {
            Answers = Answers(map, faults),
            Verdict = map.Text("verdict") is null ? null : RuleHeader.Code<Verdict>(map, "verdict", faults),
            Numerator = (long?)map.Number("numerator", 0, long.MaxValue),
            Denominator = (long?)map.Number("denominator", 0, long.MaxValue),
        };

    private static Dictionary<string, IReadOnlyList<string>>? Answers(YamlMap map, FaultList faults)
    {
        if (map.Map("answers") is not { } answers)
            return null;
        IReadOnlyList<string> Of(string subject)
        {
            var items = answers.Items(subject);
            if (items.Count > 0 && items.All(item => item.IsNull || item.AsText() is not null))
                return [.. items.Select(item => item.IsNull ? CaseAnswer.Null : item.AsText()!)];
            faults.Add(
                answers.Line(subject),
                $"la réponse pour «\u202f{subject}\u202f» doit être true, false, null ou le code d’une cause."
            );
            return [];
        }

        return answers.Keys.Distinct().ToDictionary(subject => subject, Of, StringComparer.Ordinal);
    }
}
