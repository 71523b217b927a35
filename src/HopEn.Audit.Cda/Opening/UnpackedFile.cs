using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Reads a file of an unpacked package as the archive would give it.</summary>
internal static class UnpackedFile
{
    public static ZipMember Read(string root, string file, int rank, UnpackBudget budget)
    {
        var name = Path.GetRelativePath(root, file).Replace('\\', '/');
        try
        {
            using var input = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = BoundedRead.All(input, CdaReader.Limits.MaxBytes, 0, budget, out var fault);
            return fault is null
                ? new ZipMember(name, rank, content)
                : Failed("too-large", $"Le fichier n’est pas lu\u202f: {fault}.");
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return Failed("unreadable", OpeningFailures.UnreadableFile);
        }

        ZipMember Failed(string code, string message) => new(name, rank, ReadOnlyMemory<byte>.Empty, (code, message));
    }
}
