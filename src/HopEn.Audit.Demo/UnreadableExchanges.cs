namespace HopEn.Audit.Demo;

/// <summary>Rows of the logs that no reader can use, and types of documents that the DMP does not take.</summary>
internal static class UnreadableExchanges
{
    public static void Plant(DomainFiles files, PlantedDefects ledger)
    {
        foreach (var (row, code) in DomainFiles.BadSends)
            ledger.Reject(files.SendsName, files.Sends.Line(row), code);
        ledger.Reject(files.DocumentsName, files.Documents.Line("11490-0;31/02/2025;;8196000001;;DOCX1;CDA;"), "date");
        ledger.Reject(files.DocumentsName, files.Documents.Line("11490-0;01/03/2025;;;;DOCX2;CDA;"), "missing");
        ledger.Reject(files.DmpName, files.Feeds.Line("01/03/2025;Bizarre;11490-0;7000000001;DOCX3;"), "code");
        ledger.Reject(files.CorrespondentsName, files.Correspondents.Line("8196000001;12345;"), "malformed");
        foreach (var (type, note) in new[] { ("51851-4", "Type hors DMP"), ("11528-7", "Type retiré") })
        {
            ledger.Add(
                "dmp-document-type",
                type,
                files.DmpName,
                files.Feeds.Row("03/03/2025", "Accepté", type, "7000000001", "DOCX4" + type, string.Empty),
                note
            );
        }
    }
}
