using System.Text;
using HopEn.Audit.Model;
using HopEn.Audit.Outages;
using HopEn.Audit.Outages.Announcements;
using HopEn.Audit.Outages.Dates;
using HopEn.Audit.Outages.Declarations;
using HopEn.Audit.Sources.Outages;
using HopEn.Audit.Sources.Outages.Declarations;

namespace HopEn.Audit.Testing.Outages;

/// <summary>Reads texts as sources of announcements, with the shipped vocabulary.</summary>
internal static class SampleSource
{
    public static readonly DateOnly Today = new(2025, 5, 2);

    public static OutageDeclarations Shipped { get; } = OutageDeclarations.Read(Repository.Rules);

    public static OutageSource Of(OutageSourceKind kind, params string[] notices) =>
        new()
        {
            Id = "essai",
            Title = "Source d’essai",
            Kind = kind,
            Url = new Uri("https://exemple.invalid/annonces"),
            Confidence = OutageConfidence.Official,
            Notices = notices,
        };

    public static AnnouncementBatch Batch(
        OutageSource source,
        string text,
        Encoding? encoding = null,
        string? charset = null
    ) =>
        OutageContentReader.Read(
            source,
            new SourceContent((encoding ?? Encoding.UTF8).GetBytes(text), charset, source.Url),
            new DateContext(Today, false)
        );

    public static IReadOnlyList<Outage> Read(
        OutageSource source,
        string text,
        Encoding? encoding = null,
        string? charset = null
    ) =>
        OutageMerge.Of(
            Batch(source, text, encoding, charset)
                .Announcements.SelectMany(one => new OutageInterpreter(Shipped.Vocabulary).Read(source, one, Today))
        );

    /// <summary>« dmp scheduled 17/05/2025 21:00 > 18/05/2025 13:00 [création+alimentation] ».</summary>
    public static IReadOnlyList<string> Describe(IEnumerable<Outage> outages) =>
        [
            .. outages.Select(outage =>
                $"{outage.Service} {outage.Nature} "
                + $"{string.Join(", ", outage.When.Retained.Windows.Select(TimeNotation.Describe))} "
                + $"[{string.Join('+', outage.Effects.Select(Describe))}]{(outage.Cancelled ? " cancelled" : string.Empty)}"
            ),
        ];

    private static string Describe(OutageEffect effect) => effect.Use?.ToString() ?? $"“{effect.Word}”";
}
