using System.Security.Cryptography;
using System.Text;
using HopEn.Audit.Model;
using HopEn.Audit.Model.ArsEvidence;
using HopEn.Audit.Reports.Archives;
using HopEn.Audit.Reports.Csv;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Templates;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>Puts the pieces of an evidence file into one archive. The same pack gives the same bytes.</summary>
/// <param name="templates">Folder of the templates and styles.</param>
public sealed class EvidenceWriter(string templates)
{
    /// <summary>Name of the piece that lists the others.</summary>
    public const string ReadMe = "LISEZ-MOI.txt";

    /// <summary>The pieces, in the order of the archive.</summary>
    /// <param name="pack">What is proved.</param>
    /// <param name="matrix">The user's copy of the official matrix: name, bytes and headers told; null for the tool's own sheet.</param>
    /// <param name="documents">Anonymised examples.</param>
    /// <param name="missing">Pieces that the programme asks for and that are not here, one French sentence each.</param>
    /// <exception cref="ConfigurationException">The matrix can't be filled, or a template is faulty.</exception>
    public IReadOnlyList<(string Name, byte[] Content)> Pieces(
        EvidencePack pack,
        (string Name, byte[] Content, IReadOnlyDictionary<string, string> Headers)? matrix,
        IReadOnlyList<EvidenceDocument> documents,
        IReadOnlyList<string> missing
    )
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(missing);
        var pieces = new List<(string Name, byte[] Content, string Title)>
        {
            (
                $"1-matrice-reponse-{pack.Objective}.xlsx",
                Matrix(pack, matrix),
                matrix is null ? "Matrice de réponse (feuille de l’outil)" : "Matrice de réponse (votre modèle, rempli)"
            ),
            ($"2-note-de-calcul-{pack.Objective}.html", Note(pack), "Détail du calcul, sur une page"),
        };
        if (pack.Objective != "P1.O8")
            pieces.Add(
                (
                    "3-types-de-documents.xlsx",
                    TypesWorkbook.Of(pack),
                    "Types de documents envoyés, à valider par la CME"
                )
            );
        else
            pieces.Add(
                (
                    "3-parcours-et-cas-d-usage.xlsx",
                    PathwaysWorkbook.Of(pack),
                    "Parcours et cas d’usage, à valider par la CME ou la direction"
                )
            );
        pieces.AddRange(
            documents.Select(document =>
                ("4-exemples/" + document.File, document.Content.ToArray(), $"Exemple anonymisé, type {document.Type}")
            )
        );
        pieces.Add(("fichiers-lus.csv", Sources(pack), "Fichiers lus, avec leur date et leur empreinte"));
        pieces.AddRange(
            pack.Queries.Select(query =>
                (query.File, Encoding.UTF8.GetBytes(query.Text), MessageWords.Of(query.Title, Surface.File))
            )
        );
        return [(ReadMe, List(pack, pieces, missing)), .. pieces.Select(piece => (piece.Name, piece.Content))];
    }

    /// <summary>The bytes of the archive.</summary>
    public static byte[] Archive(IReadOnlyList<(string Name, byte[] Content)> pieces) => StoredZip.Bytes(pieces);

    /// <summary>The note, in HTML.</summary>
    public byte[] Note(EvidencePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return Encoding.UTF8.GetBytes(
            new TemplatePage(templates).Render(
                "evidence-note.liquid",
                new Dictionary<string, object> { ["n"] = EvidenceNoteView.Of(pack) }
            )
        );
    }

    private static byte[] Matrix(
        EvidencePack pack,
        (string Name, byte[] Content, IReadOnlyDictionary<string, string> Headers)? matrix
    )
    {
        if (matrix is not { } given)
            return MatrixWorkbook.Of(pack);
        var parts = pack
            .Parts.SelectMany(part => part.Rows.Select(row => (part, row)))
            .ToDictionary(pair => pair.row, pair => pair.part);
        return new OfficialMatrix(given.Name, new MatrixHeader(given.Headers)).Fill(
            given.Content,
            [.. parts.Keys],
            row => MatrixWorkbook.Comment(parts[row], row)
        );
    }

    private static byte[] Sources(EvidencePack pack)
    {
        var text = new StringBuilder("Contenu;Fichier;Lignes;Rejetées;Hors champ;Date;Origine de la date;SHA-256\r\n");
        foreach (var source in pack.Sources)
        {
            string[] cells =
            [
                source.Label,
                source.File,
                Whole(source.Rows),
                Whole(source.Rejected),
                Whole(source.OutOfScope),
                source.Date is { } day ? FrenchNumbers.Day(day) : string.Empty,
                MessageWords.Clauses(source.DateOrigins, Surface.File),
                source.Sha256,
            ];
            text.AppendJoin(';', cells.Select(FindingsCsv.Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Whole(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static byte[] List(
        EvidencePack pack,
        List<(string Name, byte[] Content, string Title)> pieces,
        IReadOnlyList<string> missing
    )
    {
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append("\r\n");
        Line($"Dossier de preuves {pack.Objective}\u202f: {pack.Title}");
        Line(
            string.Join(
                "\u202f; ",
                pack.Parts.Select(part => $"{part.Subject.Name}, FINESS PMSI {part.Subject.FinessPmsi}")
            )
        );
        Line($"Établi par {pack.Tool.Name} {pack.Tool.Version}. Aucune pièce ne contient d’identité de patient.");
        Line();
        Line("Pièces, avec leur empreinte SHA-256\u202f:");
        foreach (var (name, content, title) in pieces)
            Line($"  {Convert.ToHexStringLower(SHA256.HashData(content))}  {name}  {title}");
        Line();
        Line("Pièces demandées par le programme\u202f:");
        foreach (var expected in pack.Expected)
            Line("  - " + expected);
        if (missing.Count > 0)
        {
            Line();
            Line("Il manque\u202f:");
            foreach (var one in missing)
                Line("  - " + one);
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
