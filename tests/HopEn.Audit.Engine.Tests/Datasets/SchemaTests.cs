using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Datasets;

public sealed partial class SchemaTests
{
    // DuckDB looks first in the schema of the view: « site » inside raw.any_… is the row table raw.site, rejects included.
    [Fact]
    public void Inside_the_views_of_raw_every_relation_is_named_with_its_schema()
    {
        var views = Definition().Matches(Dataset.Schema(ShippedKinds.All));
        views.Count.ShouldBeGreaterThan(15);

        var unqualified = views.SelectMany(view =>
            Relation()
                .Matches(view.Groups["body"].Value)
                .Select(relation => $"raw.{view.Groups["name"].Value} reads {relation.Groups["name"].Value}")
        );

        unqualified.ShouldBeEmpty();
    }

    [GeneratedRegex(
        @"^CREATE VIEW raw\.(?<name>[a-z_]+) AS\n(?<body>.*?);\n",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Definition();

    [GeneratedRegex(
        @"\b(FROM|JOIN)\s+(?<name>[a-z_]+)\b(?!\.)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Relation();
}
