using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.Html;

/// <summary>A source that was read.</summary>
internal sealed record SourceView(
    string Kind,
    string File,
    string System,
    string Date,
    string DateOrigin,
    string Age,
    string Rows,
    string Rejected,
    string OutOfScope,
    string Encoding,
    string Hash
)
{
    public static SourceView Of(SourceInfo source) =>
        new(
            Kind: source.Label,
            File: source.File,
            System: source.System ?? "—",
            Date: source.Date is { } date ? FrenchNumbers.Day(date) : "inconnue",
            DateOrigin: MessageWords.Clauses(source.DateOrigins, Surface.File),
            Age: source.AgeDays is { } age ? FrenchNumbers.Plural(age, "jour", "jours") : "—",
            Rows: FrenchNumbers.Count(source.Rows),
            Rejected: FrenchNumbers.Count(source.Rejected),
            OutOfScope: FrenchNumbers.Count(source.OutOfScope),
            Encoding: source.Encoding,
            Hash: source.Sha256[..12]
        );
}
