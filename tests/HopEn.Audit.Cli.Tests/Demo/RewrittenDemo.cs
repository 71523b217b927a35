using System.Text;
using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Sources;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Tests.Demo;

/// <summary>
/// Writes the exports of a demonstration again as another software would:
/// other order and names of columns, encoding, separator, files.
/// </summary>
internal static class RewrittenDemo
{
    private static readonly char[] Separators = [';', ',', '\t', '|'];

    /// <summary>Rewrites every CSV export of the dossier in place, and what dossier.yml says of its shape.</summary>
    public static void Rewrite(string folder, int seed)
    {
        var random = new Random(seed);
        var dossier = DossierReader.Read(folder, ShippedKinds.All);
        var path = Path.Combine(folder, "dossier.yml");
        var blocks = File.ReadAllText(path).Split("  - kind: ");
        for (var i = 0; i < dossier.Sources.Count; i++)
        {
            var source = dossier.Sources[i];
            var files = SourceFiles.Of(dossier, source);
            if (!source.Kind.IsTabular || files.Any(file => Path.GetExtension(file.Path) != ".csv"))
                continue;
            var written = files.SelectMany(file => Rewrite(folder, source, file, random)).ToArray();
            var shapeless = Regex.Replace(blocks[i + 1], "(?m)^    (columns|encoding|separator): .*\n", string.Empty);
            blocks[i + 1] = Regex.Replace(
                shapeless,
                "(?m)^    files: .*$",
                $"    files: [{string.Join(", ", written)}]"
            );
        }

        File.WriteAllText(path, string.Join("  - kind: ", blocks));
    }

    private static IEnumerable<string> Rewrite(string folder, DossierSource source, SourceFile file, Random random)
    {
        var bytes = File.ReadAllBytes(file.Path);
        var text =
            source.Encoding == "windows-1252" || !System.Text.Unicode.Utf8.IsValid(bytes)
                ? CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes)
                : Encoding.UTF8.GetString(bytes);
        var records = Parse(text.TrimStart('\ufeff'), source.Separator ?? ';').ToList();
        var header = Rename(source, records[0], random);
        var order = Enumerable.Range(0, header.Length).ToArray();
        random.Shuffle(order);
        var separator = Separators[random.Next(Separators.Length)];
        var encoding = random.Next(4) switch
        {
            0 => new UTF8Encoding(false),
            1 => new UTF8Encoding(true),
            2 => Encoding.Unicode,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        };
        if (encoding.CodePage == 1252 && text.Any(c => encoding.GetString(encoding.GetBytes([c])) != c.ToString()))
            encoding = new UTF8Encoding(false);
        var rows = records.Skip(1).ToArray();
        var parts = random.Next(1, 4);
        File.Delete(file.Path);
        for (var part = 0; part < parts; part++)
        {
            var own = rows[(rows.Length * part / parts)..(rows.Length * (part + 1) / parts)];
            var name = $"{Path.GetFileNameWithoutExtension(file.Name)}-{part}.csv";
            var lines = own.Prepend(header)
                .Select(cells =>
                    string.Join(
                        separator,
                        order.Select(at => Cell(at < cells.Length ? cells[at] : string.Empty, separator))
                    ) + "\r\n"
                );
            File.WriteAllText(Path.Combine(folder, name), string.Concat(lines), encoding);
            yield return name;
        }
    }

    private static string[] Rename(DossierSource source, string[] header, Random random)
    {
        var columns = source.Kind.Columns;
        return
        [
            .. header.Select(told =>
            {
                var canonical = source
                    .Columns.Where(pair => pair.Value == told)
                    .Select(pair => pair.Key)
                    .FirstOrDefault();
                if (columns.FirstOrDefault(column => column.Name == canonical) is not { } column)
                    return told;
                var synonym = column.Headers[random.Next(column.Headers.Count)];
                return random.Next(3) switch
                {
                    0 => synonym.ToUpperInvariant(),
                    1 => synonym.Replace(' ', '_'),
                    _ => synonym,
                };
            }),
        ];
    }

    private static string Cell(string value, char separator) =>
        value.AsSpan().IndexOfAny(['"', '\r', '\n', separator]) < 0
            ? value
            : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static IEnumerable<string[]> Parse(string text, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[++i]);
                else
                    quoted = false;
            }
            else if (c == '"' && cell.Length == 0)
                quoted = true;
            else if (c == separator || c == '\n')
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == separator)
                    continue;
                yield return [.. cells];
                cells.Clear();
            }
            else
                cell.Append(c);
        }

        if (cells.Count > 0 || cell.Length > 0)
            yield return [.. cells, cell.ToString()];
    }
}
