using System.Text.Json.Nodes;

namespace HopEn.Audit.Model;

/// <summary>
/// Brings the JSON of a report from one version of the shape to the next.
/// It knows no record: records change, what was written does not.
/// </summary>
internal interface IReportUpgrade
{
    /// <summary>Version that it takes.</summary>
    string From { get; }

    /// <summary>Version that it gives.</summary>
    string To { get; }

    /// <summary>Changes the report in place. What is malformed is left for the reader to refuse.</summary>
    void Apply(JsonObject report);
}
