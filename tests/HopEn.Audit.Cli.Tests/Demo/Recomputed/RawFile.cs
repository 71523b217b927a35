using System.Text;
using System.Text.Json;

namespace HopEn.Audit.Cli.Tests.Demo.Recomputed;

/// <summary>A file of the demonstration, read by hand: records with quoted line breaks, unusable lines left out.</summary>
internal static class RawFile
{
    /// <summary>Key under which a record tells its file and line.</summary>
    public const string Place = "(place)";

    private sealed record Rejected(string Code, string File, long Line);

    public static IEnumerable<Dictionary<string, string>> Rows(string folder, string file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = File.ReadAllBytes(Path.Combine(folder, file));
        string text;
        try
        {
            text = new UTF8Encoding(false, true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            text = Encoding.GetEncoding(1252).GetString(bytes);
        }

        var rejected = JsonSerializer
            .Deserialize<List<Rejected>>(
                File.ReadAllText(Path.Combine(folder, "planted-rejections.json")),
                new JsonSerializerOptions { PropertyNameCaseInsensitive = true }
            )!
            .Where(one => one.File == file)
            .Select(one => one.Line)
            .ToHashSet();
        var lines = text.Split('\n');
        string[]? headers = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var first = i + 1;
            var line = lines[i].TrimEnd('\r');
            if (line.Length == 0 || rejected.Contains(first))
                continue;
            while (line.Count(c => c == '"') % 2 == 1)
                line += "\n" + lines[++i].TrimEnd('\r');
            var cells = Cells(line);
            if (headers is null)
                headers = cells;
            else
                yield return new Dictionary<string, string>(
                    headers.Zip(cells).Select(pair => KeyValuePair.Create(pair.First, pair.Second))
                )
                {
                    [Place] = FormattableString.Invariant($"{file}:{first}"),
                };
        }
    }

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
                quoted = !quoted;
            else if (character == ';' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(character);
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
