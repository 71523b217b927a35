namespace HopEn.Audit.Model.Requests;

/// <summary>What a dossier lacks, and whom to ask.</summary>
/// <param name="Establishment">Name of the establishment.</param>
/// <param name="Period">Period audited.</param>
/// <param name="Programme">Title of the programme whose weights count.</param>
/// <param name="Covered">Points of coverage the dossier has already, 0 to 100.</param>
/// <param name="Day">Day of the request, Europe/Paris.</param>
/// <param name="Pages">One per person who has something to give.</param>
public sealed record RequestPlan(
    string Establishment,
    ReportPeriod Period,
    string Programme,
    decimal Covered,
    DateOnly Day,
    IReadOnlyList<RequestPage> Pages
);
