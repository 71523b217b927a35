namespace HopEn.Audit.Model;

/// <summary>Mailboxes that the directory publishes for an establishment, by type and by what they are attached to.</summary>
/// <param name="Organisational">Those of a service.</param>
/// <param name="Personal">Those of a professional.</param>
/// <param name="OnEntity">Those of either attached to the legal entity rather than to a site.</param>
public sealed record MailboxInventory(long Organisational, long Personal, long OnEntity)
{
    private const string OrganisationalOfSite = "org-site";
    private const string OrganisationalOfEntity = "org-entity";
    private const string PersonalOfSite = "per-site";
    private const string PersonalOfEntity = "per-entity";

    /// <summary>Read from the causes of the rule that takes the inventory.</summary>
    public static MailboxInventory Of(IReadOnlyList<DetailCount> details)
    {
        ArgumentNullException.ThrowIfNull(details);
        long Count(params string[] codes) =>
            details.Where(detail => codes.Contains(detail.Code)).Sum(detail => detail.Count);
        return new MailboxInventory(
            Count(OrganisationalOfSite, OrganisationalOfEntity),
            Count(PersonalOfSite, PersonalOfEntity),
            Count(OrganisationalOfEntity, PersonalOfEntity)
        );
    }
}
