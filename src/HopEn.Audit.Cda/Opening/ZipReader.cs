using System.IO.Compression;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Privacy;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Unpacks the members of a ZIP in memory, one by one, within bounds.</summary>
internal sealed class ZipReader : IDisposable
{
    private readonly ZipArchive archive;
    private readonly UnpackBudget budget;

    private ZipReader(ZipArchive archive, UnpackBudget budget)
    {
        this.archive = archive;
        this.budget = budget;
    }

    /// <summary>Names of the members, folders left out.</summary>
    public IEnumerable<string> Names =>
        archive.Entries.Where(entry => entry.Name.Length > 0).Select(entry => entry.FullName);

    /// <summary>Opens an archive; null with the reason when it can't be.</summary>
    public static ZipReader? Open(Stream stream, UnpackBudget budget, out (string Code, string Message) fault)
    {
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false);
            fault =
                archive.Entries.Count > budget.Bounds.Entries
                    ? (
                        "zip-bounds",
                        $"L’archive contient plus de {budget.Bounds.Entries} membres\u202f: elle est refusée par sécurité."
                    )
                    : default;
            if (fault.Code is null)
                return new ZipReader(archive, budget);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            fault = ("zip-broken", "L’archive est incomplète ou abîmée\u202f: exportez-la de nouveau.");
        }

        archive?.Dispose();
        stream.Dispose();
        return null;
    }

    /// <summary>Unpacks every member in the order of the archive. A member that can't be is told and the others go on.</summary>
    public IEnumerable<ZipMember> Members() =>
        archive.Entries.Where(entry => entry.Name.Length > 0).Select((entry, index) => Unpack(entry, index + 1));

    /// <inheritdoc />
    public void Dispose() => archive.Dispose();

    private ZipMember Unpack(ZipArchiveEntry entry, int rank)
    {
        var name = entry.FullName;
        if (SafeName.Escapes(name))
            return Failed("zip-path", "Le nom du membre sort de l’archive\u202f: il est refusé par sécurité.");
        if (entry.IsEncrypted)
            return Failed(
                "zip-encrypted",
                "Le membre est chiffré par mot de passe\u202f: donnez l’archive en clair, dans un répertoire protégé."
            );
        try
        {
            using var input = entry.Open();
            var content = BoundedRead.All(
                input,
                CdaReader.Limits.MaxBytes,
                Math.Max(entry.CompressedLength, 1),
                budget,
                out var fault
            );
            if (fault is not null)
                return Failed("zip-bounds", $"Le membre est refusé par sécurité\u202f: {fault}.");
            // The stream ends without a word when the packed data are cut; the directory says how long they should be.
            return content.Length == entry.Length
                ? new ZipMember(name, rank, content)
                : Failed("zip-broken", "Le membre est incomplet ou abîmé\u202f: exportez l’archive de nouveau.");
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            return Failed(
                "zip-broken",
                "Le membre est abîmé ou compressé d’une façon inconnue\u202f: exportez l’archive de nouveau."
            );
        }

        ZipMember Failed(string code, string message) => new(name, rank, ReadOnlyMemory<byte>.Empty, (code, message));
    }

    private static bool IsBroken(Exception fault) =>
        fault
            is InvalidDataException
                or EndOfStreamException
                or IOException
                or NotSupportedException
                or ArgumentException
                or OverflowException;
}
