using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Opening;

namespace HopEn.Audit.Cda.Checks;

/// <summary>What an audit counts documents by. The identifiers never leave the process: whoever stores them hashes them first.</summary>
/// <param name="IsCda">Whether a CDA document was read.</param>
/// <param name="HasPdf">Whether it is a message that carries a PDF and no CDA document.</param>
/// <param name="InPackage">Whether an IHE_XDM package carries it.</param>
/// <param name="InMessage">Whether a mail message carries it, or it is one.</param>
/// <param name="Id">Identifier of the document: its extension, or its root when it has none; null when absent.</param>
/// <param name="SetId">Identifier common to its versions, in the same form; null when absent.</param>
/// <param name="ProducedAt">Date of the document as HL7 writes it; null when absent.</param>
/// <param name="InsOid">OID of the patient's INS, production before test; null without INS.</param>
/// <param name="Custodian">Number of the custodian, as it is written under the root of the structures; null when absent.</param>
public sealed record DocumentFacts(
    bool IsCda,
    bool HasPdf,
    bool InPackage,
    bool InMessage,
    string? Id,
    string? SetId,
    string? ProducedAt,
    string? InsOid,
    string? Custodian
)
{
    private static readonly string[] InsOids =
    [
        Documents.InsOids.Nir,
        Documents.InsOids.Nia,
        Documents.InsOids.Test,
        Documents.InsOids.Demonstration,
    ];

    internal static DocumentFacts Of(OpenedItem item, CdaDocument? document)
    {
        var header = document?.Header;
        return new DocumentFacts(
            IsCda: document is not null,
            HasPdf: document is null && item.Mail?.Attachments.Any(attachment => attachment.Pdf is not null) == true,
            InPackage: item.Xdm is not null,
            InMessage: item.Mail is not null,
            Id: Written(header?.Id),
            SetId: Written(header?.SetId),
            ProducedAt: header?.EffectiveTime is { Length: > 0 } time ? time : null,
            InsOid: InsOids.FirstOrDefault(oid =>
                header?.PatientIds.Any(id => id.Root == oid && id.Extension.Length > 0) == true
            ),
            Custodian: header?.Custodians.FirstOrDefault(id => id.Root == Structures)?.Extension
                is { Length: > 0 } number
                ? number
                : null
        );
    }

    // Identifiers of structures. Source: StrucMin, custodian.
    private const string Structures = "1.2.250.1.71.4.2.2";

    private static string? Written(CdaIdentifier? id) =>
        id is null ? null
        : id.Extension.Length > 0 ? id.Extension
        : id.Root.Length > 0 ? id.Root
        : null;
}
