using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Tests.Words;

/// <summary>What the parts of a report and the pages of a request tell, with parameters such as Engine and Sources give.</summary>
internal static class ReportSamples
{
    private static readonly DateOnly Day = new(2025, 6, 15);
    private static readonly DateOnly First = new(2025, 1, 1);
    private static readonly DateOnly Last = new(2025, 7, 31);

    public static IReadOnlyList<AuditMessage> All { get; } =
    [
        AuditMessage.Of(ScoreCodes.CategoryBroken),
        AuditMessage.Of(ScoreCodes.CategoryNotAsked),
        AuditMessage.Of(ScoreCodes.CategoryWithoutWeight),
        AuditMessage.Of(ScoreCodes.CategoryWithoutData),
        AuditMessage.Of(ScoreCodes.WeightWithoutTarget),
        AuditMessage.Of(ScoreCodes.WeightUnconfirmed),
        AuditMessage.Of(ScoreCodes.WeightOutside),
        AuditMessage.Of(ScoreCodes.ScaleDefault),
        AuditMessage.Of(ProgrammeCodes.Asked),
        AuditMessage.Of(ProgrammeCodes.Covers, Last),
        AuditMessage.Of(ProgrammeCodes.NeverCloses),
        AuditMessage.Of(ProgrammeCodes.Partial),
        AuditMessage.Of(ProgrammeCodes.FollowUp),
        AuditMessage.Of(ProgrammeCodes.Closed),
        AuditMessage.Of(ProgrammeCodes.TargetOpen, 0.7m, 0.5m),
        AuditMessage.Of(ProgrammeCodes.TargetLocal, 0.9m, "Objectif interne voté en CME le 12/03/2025"),
        AuditMessage.Of(AssumptionCodes.FinessPmsi),
        AuditMessage.Of(AssumptionCodes.Target, "HOPEN2/P1.O7", "courrier de l’ARS"),
        AuditMessage.Of(AssumptionCodes.BlockingBelow, "Les BAL sont dans l’annuaire"),
        AuditMessage.Of(AssumptionCodes.Rule, "Les BAL sont dans l’annuaire", "guide de l’ANS"),
        AuditMessage.Of(AssumptionCodes.FromTool),
        AuditMessage.Of(AssumptionCodes.FromDossier),
        AuditMessage.Of(AssumptionCodes.FromPack),
        AuditMessage.Of(AssumptionCodes.FromPackDefault),
        AuditMessage.Of(WaiverCodes.Expired, Day),
        AuditMessage.Of(WaiverCodes.NotNeeded),
        AuditMessage.Of(WaiverCodes.Insufficient, "990000028"),
        AuditMessage.Of(WaiverCodes.Expiring, Day, 30),
        AuditMessage.Of(VisitCodes.OtherProgramme, "socle"),
        AuditMessage.Of(VisitCodes.OtherLaw),
        AuditMessage.Of(VisitCodes.PartialRules),
        AuditMessage.Of(VisitCodes.OtherRules, "2024.1", "2025.2"),
        AuditMessage.Of(RemedyCodes.Opening),
        AuditMessage.Of(RemedyCodes.Xdm),
        AuditMessage.Of(RemedyCodes.Mail),
        AuditMessage.Of(RemedyCodes.Xsd),
        AuditMessage.Of(RemedyCodes.Official),
        AuditMessage.Of(RemedyCodes.Ins),
        AuditMessage.Of(RemedyCodes.DocumentType),
        AuditMessage.Of(RemedyCodes.Organisation),
        AuditMessage.Of(RemedyCodes.Version),
        AuditMessage.Of(RemedyCodes.Dates),
        AuditMessage.Of(RemedyCodes.UnstructuredBody),
        AuditMessage.Of(RemedyCodes.Narrative),
        AuditMessage.Of(RemedyCodes.DisplayName),
        AuditMessage.Of(RemedyCodes.Header),
        AuditMessage.Of(DateCodes.Dossier),
        AuditMessage.Of(DateCodes.FileTime),
        AuditMessage.Of(DateCodes.FileName),
        AuditMessage.Of(DateCodes.FirstLine),
        AuditMessage.Of(DateCodes.GeneratedAt),
        AuditMessage.Of(DateCodes.Generation),
        AuditMessage.Of(DateCodes.SharedCache, Day),
        AuditMessage.Of(RequestCodes.Purge, 90, First, 60),
        AuditMessage.Of(RequestCodes.Purge, 90, First, 231),
        AuditMessage.Of(RequestCodes.Shortfall, ["venues", string.Empty, Day, Last, First, Last]),
        AuditMessage.Of(RequestCodes.Shortfall, ["venues", "DPI", Day, Last, First, Last]),
        AuditMessage.Of(EvidenceCodes.Views),
        AuditMessage.Of(EvidenceCodes.Population),
        AuditMessage.Of(RequestCodes.OtherSource),
        AuditMessage.Of(RequestCodes.ColumnOf, "format du document", "les envois MSSanté"),
    ];
}
