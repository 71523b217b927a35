using System.Globalization;
using System.Security.Cryptography;
using HopEn.Audit.Cda.Anonymising;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Model.ArsEvidence;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Cli.Commands;

/// <summary>The examples of documents of an evidence file, and what is to be said of those left out.</summary>
/// <param name="Documents">Anonymised and verified.</param>
/// <param name="Notices">
/// French sentences; a document is told by the beginning of its hash, since its name may be that of a patient.
/// </param>
internal sealed record ExampleDocuments(IReadOnlyList<EvidenceDocument> Documents, IReadOnlyList<string> Notices)
{
    private const int MostPerType = 3;
    private const int HashShown = 12;

    public static ExampleDocuments Read(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var documents = new List<EvidenceDocument>();
        var notices = new List<string>();
        var leftOut = 0;
        var opener = new DocumentOpener();
        foreach (var item in opener.Open(DocumentOpener.Files(paths), new HashSet<string>(), cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            var hash = item.HasContent ? Convert.ToHexStringLower(SHA256.HashData(item.Content.Span)) : null;
            var result = item.HasContent ? Anonymiser.Anonymise(item.Content, cancellation) : null;
            if (result?.Content is not { } content)
                notices.Add(LeftOut(hash, result?.Refusal ?? "le document ne peut pas être ouvert."));
            else if (documents.Count(one => one.Type == result.Type) >= MostPerType)
                leftOut++;
            else
                documents.Add(
                    new EvidenceDocument(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"exemple-{documents.Count + 1:00}-{Safe(result.Type)}.xml"
                        ),
                        content,
                        Safe(result.Type),
                        hash!
                    )
                );
        }

        if (leftOut > 0)
            notices.Add(
                $"{FrenchNumbers.Plural(leftOut, "document laissé", "documents laissés")} de côté\u202f: "
                    + $"{MostPerType} exemples par type suffisent."
            );
        return new ExampleDocuments(documents, notices);
    }

    private static string LeftOut(string? hash, string why) =>
        $"Exemple non joint{(hash is null ? string.Empty : $" (empreinte {hash[..HashShown]}…)")}\u202f: {why}";

    private static string Safe(string type) =>
        type.Length is > 0 and < 30 && type.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? type
            : "document";
}
