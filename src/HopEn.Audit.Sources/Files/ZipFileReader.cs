using System.IO.Compression;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Files;

/// <summary>Reads the members of a ZIP: an archive of exports, a workbook. Each is checked and bounded.</summary>
internal sealed class ZipFileReader : IDisposable
{
    private const int MostMembers = 1000;
    private readonly ZipArchive archive;
    private readonly string name;
    private readonly Dictionary<string, ZipArchiveEntry> members = new(StringComparer.OrdinalIgnoreCase);

    private ZipFileReader(ZipArchive archive, string name)
    {
        (this.archive, this.name) = (archive, name);
        if (archive.Entries.Count > MostMembers)
            throw Archives.OutOfBounds(name, $"plus de {MostMembers} membres");
        // One of two members of the same name would be read twice, and the other never.
        if (
            archive.Entries.Select(entry => entry.FullName).Distinct(StringComparer.Ordinal).Count()
            < archive.Entries.Count
        )
            throw Archives.Broken(name, null);
        foreach (var entry in archive.Entries)
            members.TryAdd(Plain(entry.FullName), entry);
    }

    /// <summary>Opens an archive.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="name">Its name for messages.</param>
    /// <exception cref="SourceUnreadableException">It is broken, has too many members, or can't be opened.</exception>
    public static ZipFileReader Open(string path, string name)
    {
        ZipArchive? archive = null;
        try
        {
            archive = SourceBytes.OpenZip(path, name);
            return new ZipFileReader(archive, name);
        }
        catch (Exception fault)
        {
            archive?.Dispose();
            if (fault is InvalidDataException)
                throw Archives.Broken(name, fault);
            throw;
        }
    }

    /// <summary>Names of the members as they are written, folders left out.</summary>
    public IReadOnlyList<string> Names =>
        [.. archive.Entries.Where(entry => entry.Name.Length > 0).Select(entry => entry.FullName)];

    /// <summary>Whether the archive has a member of that name, whatever the case and the way folders are written.</summary>
    public bool Has(string member) => members.ContainsKey(Plain(member));

    /// <summary>Opens a member.</summary>
    /// <param name="member">Its name.</param>
    /// <exception cref="SourceUnreadableException">There is none, or it asks for a password.</exception>
    public CheckedStream Open(string member)
    {
        var entry = archive.GetEntry(member)
            ?? members.GetValueOrDefault(Plain(member))
            ?? throw Archives.Broken(name, null);
        if (entry.IsEncrypted)
            throw UnreadableForms.Locked(name);
        try
        {
            return new CheckedStream(entry.Open(), entry.CompressedLength, entry.Length, entry.Crc32, name);
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException)
        {
            throw Archives.Broken(name, fault);
        }
    }

    /// <inheritdoc />
    public void Dispose() => archive.Dispose();

    private static string Plain(string member) => member.Replace('\\', '/').TrimStart('/');
}
