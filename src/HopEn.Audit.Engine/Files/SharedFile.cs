using System.Text;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Files;

/// <summary>Opens for reading what another program may hold open.</summary>
/// <remarks>
/// A spreadsheet keeps the file it shows open for writing: on Windows, whoever does not share writing is then refused, and
/// exports are looked at in a spreadsheet before they are audited.
/// </remarks>
public static class SharedFile
{
    /// <summary>Opens a file for reading, whoever else reads it, writes it or renames it.</summary>
    /// <exception cref="IOException">The file is absent, or held by a program that shares nothing.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream OpenRead(string path, int bufferSize = 1 << 12) =>
        new(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            bufferSize,
            FileOptions.SequentialScan
        );

    /// <summary>Whether nothing is to be read: an empty file, a pipe (it would be waited for) or a device (it never ends).</summary>
    /// <exception cref="IOException">The file is absent.</exception>
    public static bool IsEmpty(string path) =>
        (File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path)).Length == 0;

    /// <summary>The bytes of a file; none of a pipe or a device.</summary>
    /// <inheritdoc cref="OpenRead" path="/exception"/>
    public static byte[] ReadBytes(string path)
    {
        if (IsEmpty(path))
            return [];
        using var stream = OpenRead(path);
        var expected = stream.CanSeek ? (int)Math.Min(stream.Length, Array.MaxLength) : 0;
        using var bytes = new MemoryStream(expected);
        stream.CopyTo(bytes);
        return expected > 0 && bytes.Length == expected ? bytes.GetBuffer() : bytes.ToArray();
    }

    /// <summary>The text of a file, in UTF-8 unless its first bytes say otherwise.</summary>
    /// <exception cref="ConfigurationException">It can't be read.</exception>
    public static string ReadText(string path)
    {
        try
        {
            if (IsEmpty(path))
                return string.Empty;
            using var reader = new StreamReader(OpenRead(path), Encoding.UTF8);
            return reader.ReadToEnd();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(
                $"Le fichier «\u202f{Path.GetFileName(path)}\u202f» ne peut pas être lu\u202f: "
                    + "vérifiez qu’il existe, qu’il n’est pas ouvert ailleurs et que vous y avez accès.",
                fault
            );
        }
    }
}
