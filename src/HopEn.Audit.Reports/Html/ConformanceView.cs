using Fluid.Values;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.Charts;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.Html;

/// <summary>The conformance of documents as the page words it.</summary>
internal sealed record ConformanceView(
    string Headline,
    string Scope,
    string Beside,
    FluidValue Chart,
    IReadOnlyList<ConformanceGroupView> Types,
    IReadOnlyList<ConformanceGroupView> Layers,
    IReadOnlyList<ConformanceFaultView> Faults,
    string FaultKinds
)
{
    public static ConformanceView Of(ConformanceResult conformance)
    {
        SeriesPoint[] months =
        [
            .. conformance.Months.Select(month => new SeriesPoint(
                Month.Parse(month.Code),
                null,
                month.Conforming,
                month.Documents
            )),
        ];
        return new ConformanceView(
            Headline: ConformanceSentences.Headline(conformance),
            Scope: ConformanceSentences.Scope(conformance),
            Beside: ConformanceSentences.Caveats(conformance),
            Chart: new StringValue(
                months.Length > 1 ? RateChart.Monthly("cda", months, null) : string.Empty,
                encode: false
            ),
            Types:
            [
                .. conformance.Types.Select(type =>
                    ConformanceGroupView.Of(
                        type,
                        type.Code.Length == 0 ? "type absent ou illisible"
                            : type.Label is null ? type.Code
                            : $"{type.Label} ({type.Code})"
                    )
                ),
            ],
            Layers:
            [
                .. conformance.Layers.Select(layer =>
                    ConformanceGroupView.Of(layer, ConformanceSentences.Layer(layer.Code))
                ),
            ],
            Faults: [.. conformance.Faults.Select(ConformanceFaultView.Of)],
            FaultKinds: conformance.FaultKinds > conformance.Faults.Count
                ? FrenchNumbers.Count(conformance.FaultKinds)
                : string.Empty
        );
    }
}

/// <summary>Documents of a group.</summary>
internal sealed record ConformanceGroupView(
    string Name,
    string Documents,
    string Conforming,
    string Rate,
    decimal Percent
)
{
    public static ConformanceGroupView Of(ConformanceGroup group, string name) =>
        new(
            name,
            FrenchNumbers.Count(group.Documents),
            FrenchNumbers.Count(group.Conforming),
            FrenchNumbers.Rate(Ratio.Of(group.Conforming, group.Documents)),
            Ratio.Percent(group.Conforming, group.Documents)
        );
}

/// <summary>A fault by test.</summary>
internal sealed record ConformanceFaultView(
    string Message,
    string Layer,
    string Schematron,
    string Role,
    string Documents,
    string Remedy,
    string Sample
)
{
    public static ConformanceFaultView Of(ConformanceFault fault) =>
        new(
            Message: fault.Message,
            Layer: ConformanceSentences.Layer(fault.Layer),
            Schematron: fault.Schematron ?? string.Empty,
            Role: ConformanceSentences.Role(fault.Role),
            Documents: FrenchNumbers.Count(fault.Documents),
            Remedy: MessageWords.Of(fault.Remedy, Surface.File),
            Sample: fault.Sample is { } sample ? OriginWords.Of(sample) : string.Empty
        );
}
