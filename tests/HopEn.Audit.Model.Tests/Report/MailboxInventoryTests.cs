namespace HopEn.Audit.Model.Tests.Report;

public sealed class MailboxInventoryTests
{
    [Fact]
    public void Mailboxes_are_counted_by_type_and_by_what_they_are_attached_to() =>
        MailboxInventory
            .Of([
                new DetailCount("org-site", string.Empty, 5),
                new DetailCount("org-entity", string.Empty, 3),
                new DetailCount("per-site", string.Empty, 2),
                new DetailCount("per-entity", string.Empty, 1),
                new DetailCount("other", string.Empty, 9),
            ])
            .ShouldBe(new MailboxInventory(Organisational: 8, Personal: 3, OnEntity: 4));
}
