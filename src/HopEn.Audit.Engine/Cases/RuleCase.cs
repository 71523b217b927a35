using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Cases;

/// <summary>An example of what a rule must answer: a few rows typed by hand, and the answers expected of them.</summary>
internal sealed record RuleCase
{
    /// <summary>File relative to the rule pack.</summary>
    public required string File { get; init; }

    /// <summary>Line of the file where it starts.</summary>
    public required int Line { get; init; }

    /// <summary>The sentence that names it.</summary>
    public required string Title { get; init; }

    /// <summary>Settings it changes.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Period audited.</summary>
    public ReportPeriod Period { get; init; } = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 31));

    /// <summary>Retained month of a monthly rule.</summary>
    public Month Month { get; init; } = Month.Parse("2025-07");

    /// <summary>Day of the audit.</summary>
    public DateOnly Today { get; init; } = new(2025, 8, 20);

    /// <summary>FINESS of the perimeter with their kind, « ej » or « et ».</summary>
    public IReadOnlyList<(string Finess, string Kind)> Perimeter { get; init; } =
    [("990000010", "ej"), ("990000028", "et"), ("990000036", "et")];

    /// <summary>Rows by view.</summary>
    public IReadOnlyList<CaseRows> Given { get; init; } = [];

    /// <summary>What must be answered.</summary>
    public required CaseExpectation Expected { get; init; }
}
