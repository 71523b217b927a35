namespace HopEn.Audit.Model;

/// <summary>Which rule has which role. Ids never change once released: this table, and no renderer, knows them.</summary>
/// <remarks>The role follows from the id, so that a report written before roles were thought of has them too.</remarks>
public static class RuleRoles
{
    /// <summary>Id of the rule that has a role.</summary>
    public static RuleId RuleId(this RuleRole role) =>
        Model.RuleId.Parse(
            role switch
            {
                RuleRole.QualifiedIdentities => "ins-qualification",
                RuleRole.ReceptionIntegration => "reception-integration",
                RuleRole.ReceptionOpening => "reception-opening",
                RuleRole.UnsecuredExchanges => "unsecured-exchange-plan",
                RuleRole.PublishedMailboxes => "directory-mailbox-inventory",
                RuleRole.StoppedDocuments => "outage-document-resend",
                _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
            }
        );

    /// <summary>The rule of a report that has a role; null when it is not in the report.</summary>
    public static RuleResult? Playing(this AuditReport report, RuleRole role)
    {
        ArgumentNullException.ThrowIfNull(report);
        var id = role.RuleId();
        return report.Rules.FirstOrDefault(rule => rule.Id == id);
    }
}
