using HopEn.Audit.Engine.Kinds;

namespace HopEn.Audit.Engine.Requests;

/// <summary>Who holds what in a hospital, as the kinds of source tell it.</summary>
/// <remarks>That logs are purged after 30 to 90 days is field knowledge, no text says so: it is worded as such.</remarks>
internal static class RequestCatalogue
{
    /// <summary>Longest time that platforms are known to keep their logs, in days.</summary>
    public const int LongestRetention = 90;

    /// <summary>Who can be asked, each with what that person holds.</summary>
    public static IEnumerable<RequestRecipient> Recipients(SourceKinds kinds) =>
        kinds.Recipients.Select(recipient => new RequestRecipient(
            recipient.Id,
            recipient.Name,
            [
                .. kinds
                    .All.Where(kind => kind.Request?.From == recipient.Id)
                    .OrderBy(kind => kind.Request!.Place)
                    .Select(OfKind),
                .. recipient.Exports.Select(Other),
            ]
        ));

    private static RequestExport OfKind(SourceKind kind) =>
        new(kind.Code, kind, kind.Request!.Title, kind.Request.Why, kind.Request.How)
        {
            Columns = [],
            ListsCodes = false,
        };

    private static RequestExport Other(KindExport export) =>
        new(export.Id, null, export.Title, export.Why, export.How)
        {
            Columns = export.Columns,
            ListsCodes = export.ListsCodes,
        };
}
