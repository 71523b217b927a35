using System.IO.Compression;
using HopEn.Audit.Engine.Files;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Files;

/// <summary>Opens the files of a dossier, and says in one sentence why one can't be.</summary>
internal static class SourceBytes
{
    /// <summary>Opens a file, even one that a spreadsheet shows.</summary>
    /// <exception cref="SourceUnreadableException">It is absent, held or forbidden.</exception>
    public static FileStream Open(string path, string? name = null, int bufferSize = 1 << 12)
    {
        try
        {
            RefuseDevice(path, name ?? Path.GetFileName(path));
            return SharedFile.OpenRead(path, bufferSize);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(name ?? Path.GetFileName(path), fault);
        }
    }

    /// <summary>Reads a file whole, even one that a spreadsheet shows.</summary>
    /// <exception cref="SourceUnreadableException">It is absent, held or forbidden.</exception>
    public static byte[] Read(string path, string name)
    {
        try
        {
            RefuseDevice(path, name);
            return SharedFile.ReadBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(name, fault);
        }
    }

    // A pipe would be waited for, a device would never end; their length is 0, as that of an empty file, and that is told without opening.
    private static void RefuseDevice(string path, string name)
    {
        var file = new FileInfo(path);
        if (!file.Exists || (File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? file).Length > 0)
            return;
        throw new SourceUnreadableException(
            $"Le fichier «\u202f{name}\u202f» est vide, ou n’est pas un fichier ordinaire (tube, périphérique)\u202f: "
                + "refaites l’export."
        );
    }

    /// <summary>A buffer for the blocks of a file, no larger than it needs.</summary>
    /// <remarks>The blocks of forty small files would have the runtime collect its large objects at every other file.</remarks>
    /// <param name="stream">The file.</param>
    /// <param name="most">Bytes of a block.</param>
    public static byte[] Buffer(FileStream stream, int most) =>
        GC.AllocateUninitializedArray<byte>((int)Math.Clamp(stream.Length + 1, 1 << 12, most));

    /// <summary>Opens a ZIP archive, even one that another program shows.</summary>
    /// <exception cref="SourceUnreadableException">It is absent, held or forbidden.</exception>
    /// <exception cref="InvalidDataException">It is no archive.</exception>
    public static ZipArchive OpenZip(string path, string? name = null)
    {
        var stream = Open(path, name);
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>What is said of a file that can't be opened.</summary>
    public static SourceUnreadableException Unreadable(string name, Exception fault) =>
        new(
            $"Le fichier «\u202f{name}\u202f» ne peut pas être lu\u202f: "
                + "vérifiez qu’il existe, qu’il n’est pas ouvert ailleurs et que vous y avez accès.",
            fault
        );
}
