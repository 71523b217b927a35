using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Tests.Words;

/// <summary>Each code with parameters such as Engine, Sources and Run give, one and several where words differ.</summary>
internal static class MessageSamples
{
    public static IReadOnlyList<AuditMessage> All { get; } =
    [
        AuditMessage.Sentence("Une phrase d’un rapport plus ancien."),
        AuditMessage.Of(MessageCodes.FileCopy, "b.csv", "a.csv"),
        AuditMessage.Of(MessageCodes.OtherTables, "v.xls", 1, 1),
        AuditMessage.Of(MessageCodes.OtherTables, "v.xls", 2, 12),
        AuditMessage.Of(MessageCodes.OtherSheets, "v.xlsx", "Janvier", "Février", "seen", "Paramètres", "hidden"),
        AuditMessage.Of(MessageCodes.HiddenSheets, "v.xlsx", "Paramètres", "hidden"),
        AuditMessage.Of(MessageCodes.HiddenSheets, "v.xlsx", "Paramètres", "hidden", "Codes", "hidden"),
        AuditMessage.Of(MessageCodes.RivalHeaders, "bal.csv", "FINESS", "FINESS ET", "FINESS"),
        AuditMessage.Of(MessageCodes.RivalHeaders, "bal.csv", "FINESS", "FINESS ET", "FINESS", "FINESS EJ"),
        AuditMessage.Of(MessageCodes.CellsBeside, "v.xlsx", 1),
        AuditMessage.Of(MessageCodes.DoubleEncoded, "v.csv", 12),
        AuditMessage.Of(MessageCodes.LostCharacters, "v.csv", 1200),
        AuditMessage.Of(MessageCodes.MatriculesWithoutKey, "identites.csv", "matricule INS", 1),
        AuditMessage.Of(MessageCodes.MatriculesWithoutKey, "identites.csv", "matricule INS", 4300),
        AuditMessage.Of(MessageCodes.FinessSchemaUnknown, "finess.json", "v2.0"),
        AuditMessage.Of(MessageCodes.DocumentsAside, "fichier qui n’est pas un document", 1200, "archive vide", 1),
        AuditMessage.Of(MessageCodes.OfficialKit, "le volet n’est pas dans le kit."),
        AuditMessage.Of(MessageCodes.OutageSource, "page.html", "aucune annonce n’y est reconnue."),
        AuditMessage.Of(
            MessageCodes.CacheUsed,
            ["FINESS", new DateOnly(2025, 7, 1), "0123456789ab", "liste blanche", string.Empty, "ba9876543210"]
        ),
        AuditMessage.Of(MessageCodes.WhitelistAbsent),
        AuditMessage.Of(MessageCodes.PublicView),
        AuditMessage.Of(MessageCodes.SitesClosed, 1, 4),
        AuditMessage.Of(MessageCodes.SitesClosed, 3, 4),
        AuditMessage.Of(MessageCodes.SiteClosed),
        AuditMessage.Of(MessageCodes.PseudonymsChange),
        AuditMessage.Of(MessageCodes.PatientsShared, ["LABO", 900, 1000, 700, 150, 50, "DPI"]),
        AuditMessage.Of(MessageCodes.PatientsMatched, ["LABO", 9000, 10000, 7000, 1500, 500, 1000, 10m]),
        AuditMessage.Of(MessageCodes.ZerosDropped, "patient", 1200, "envois.csv", "venues.csv"),
        AuditMessage.Of(MessageCodes.ZerosDropped, "encounter", 2, "envois.csv", "venues.csv"),
        AuditMessage.Of(MessageCodes.ZerosDropped, "patient", 1, "envois.csv", "venues.csv"),
        AuditMessage.Of(MessageCodes.ZerosAmbiguous, "document", 12),
        AuditMessage.Of(MessageCodes.StaysShared, 1, 43),
        AuditMessage.Of(MessageCodes.StaysShared, 12, 1),
        AuditMessage.Of(MessageCodes.StaysContradicted, "Envois MSSanté", 1),
        AuditMessage.Of(MessageCodes.StaysContradicted, "Envois MSSanté", 1200),
        AuditMessage.Of(MessageCodes.MergesContradictory, 1),
        AuditMessage.Of(MessageCodes.MergesContradictory, 2000),
        AuditMessage.Of(MessageCodes.MergesCircular, 2000),
        AuditMessage.Of(MessageCodes.MergesUseless),
        AuditMessage.Of(MessageCodes.SiteWithoutEntity, "990000028"),
        AuditMessage.Of(MessageCodes.DeclaredObjectiveUnknown, 1, "i.csv", "2", 1),
        AuditMessage.Of(MessageCodes.DeclaredOfSite, 7, "i.csv", "2 3 4 5 6", 6, "j.csv", "9", 1),
        AuditMessage.Of(MessageCodes.DeclaredFinessUnknown, 2, "i.csv", "2 3", 2),
        AuditMessage.Of(MessageCodes.DeclaredOutsidePeriod, 1, "i.csv", "2", 1),
        AuditMessage.Of(MessageCodes.DeclaredContradictory, ["P1.O2", "2025-06", "990000010", "i.csv", "2 3", 2]),
        AuditMessage.Of(MessageCodes.PartialRules),
        AuditMessage.Of(MessageCodes.WaiverNote, "bal-declared", "Expire dans 12 jours."),
        AuditMessage.Of(MessageCodes.WaiverUseless, "bal-declared"),
        AuditMessage.Of(MessageCodes.SendLogYoung, new DateOnly(2025, 7, 5), 30, new DateOnly(2025, 7, 30)),
        AuditMessage.Of(MessageCodes.LegalStatusUnknown),
        AuditMessage.Of(MessageCodes.CodesUnknown, "envois.csv", "format du document", 1),
        AuditMessage.Of(MessageCodes.CodesUnknown, "envois.csv", "format du document", 1200, "ZZ", "9Z"),
        AuditMessage.Of(MessageCodes.EndsBeforeStart, "venues.csv", 1),
        AuditMessage.Of(MessageCodes.EndsBeforeStart, "venues.csv", 1200),
        AuditMessage.Of(MessageCodes.OneDayShare, ["venues.csv", "date d’entrée", 900, 1000, new DateOnly(2025, 1, 1)]),
        AuditMessage.Of(MessageCodes.RowsLost, ["venues.csv", 1200, 9000, 13.3m, "date d’entrée"]),
        AuditMessage.Of(MessageCodes.RowsLost, ["venues.csv", 120, 9000, 1.3m, "", "2025-03"]),
        AuditMessage.Of(MessageCodes.RowsLost, ["venues.csv", 1, 1, 100m, "date d’entrée"]),
        AuditMessage.Of(MessageCodes.RowsLost, ["venues.csv", 1200, 1200, 100m, "date d’entrée"]),
        AuditMessage.Of(
            MessageCodes.RowsLost,
            ["venues.csv", 1200, 9000, 13.3m, "date d’entrée", "2025-03", "2025-04"]
        ),
        AuditMessage.Of(MessageCodes.RowsRejected, 1),
        AuditMessage.Of(MessageCodes.RowsRejected, 12345),
    ];
}
