using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Http;

/// <summary>Keeps what servers answered, so that the next request is conditional and the tool works without the network.</summary>
/// <param name="folder">Folder; created when something is kept.</param>
public sealed partial class ContentCache(string folder)
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    /// <summary>Contents of a source at an address; null when none are kept, or not whole.</summary>
    public (KeptContent About, byte[] Bytes)? Find(string id, Uri url)
    {
        try
        {
            var (data, about) = Paths(id, url);
            if (!File.Exists(data) || !File.Exists(about))
                return null;
            var bytes = File.ReadAllBytes(data);
            return
                JsonSerializer.Deserialize<KeptContent>(File.ReadAllText(about), Options) is { } kept
                && kept.Sha256 == Hash(bytes)
                && kept.Url == url
                ? (kept, bytes)
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps contents.</summary>
    /// <exception cref="Model.SourceUnreadableException">The folder can't be written.</exception>
    public KeptContent Keep(string id, Uri url, FetchResult result, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(result);
        var (data, about) = Paths(id, url);
        var kept = new KeptContent(url, now, result.Charset, result.ETag, result.LastModified, Hash(result.Bytes));
        CacheFolder.Create(folder);
        WholeFile.Write(data, result.Bytes, ownerOnly: true);
        WholeFile.Write(about, JsonSerializer.SerializeToUtf8Bytes(kept, Options), ownerOnly: true);
        return kept;
    }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private (string Data, string About) Paths(string id, Uri url)
    {
        var name =
            $"{CharactersToReplace().Replace(id, "_")}-{Hash(System.Text.Encoding.UTF8.GetBytes(url.ToString()))[..12]}";
        return (Path.Combine(folder, name + ".bin"), Path.Combine(folder, name + ".json"));
    }

    [GeneratedRegex("[^A-Za-z0-9_-]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CharactersToReplace();
}
