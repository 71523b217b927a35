using System.Globalization;
using System.IO.Compression;
using MiniExcelLibs;

namespace HopEn.Audit.Cli.Demo;

/// <summary>The declared mailboxes: a workbook of the operator, and a complement in CSV.</summary>
internal static class MailboxFiles
{
    public const string Workbook = "bal-declarees.xlsx";
    public const string Sheet = "BAL";
    public const string Complement = "bal-complement.csv";

    private static readonly DateTimeOffset FixedTime = new(2025, 8, 4, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Headers = ["Adresse BAL", "Type", "FINESS", "Service", "Libellé affiché", "Description", "Responsable", "RPPS", "Envois"];

    public static void Write(string folder, IReadOnlyList<DemoMailbox> sound, IReadOnlyList<DemoMailbox> defective, PlantedDefects planted)
    {
        // The workbook holds the organisational and applicative boxes, the complement the personal ones.
        DemoMailbox[] all = [.. sound, .. defective];
        var personal = all.Where(box => box.Type == "PER").ToArray();
        WriteWorkbook(Path.Combine(folder, Workbook), [.. all.Except(personal)], planted);
        using var file = new LineWriter(Path.Combine(folder, Complement), LineWriter.Utf8);
        file.Write(string.Join(';', Headers));
        foreach (var box in personal) Plant(box, Complement, file.Write(string.Join(';', Cells(box))), planted);
    }

    private static void WriteWorkbook(string path, DemoMailbox[] boxes, PlantedDefects planted)
    {
        var patients = 0;
        for (var i = 0; i < boxes.Length; i++)
        {
            var isPatient = boxes[i].Address.EndsWith("@patient.mssante.fr", StringComparison.Ordinal);
            patients += isPatient ? 1 : 0;
            Plant(isPatient ? boxes[i] with { Address = $"(adresse patient n° {i + 1})" } : boxes[i], $"{Workbook}#{Sheet}", i + 2, planted);
        }

        var rows = boxes.Select(box => Headers.Zip(Cells(box)).ToDictionary(pair => pair.First, pair => (object)pair.Second));
        MiniExcel.SaveAs(path, rows, sheetName: Sheet);
        Freeze(path);
    }

    private static void Plant(DemoMailbox box, string file, long line, PlantedDefects planted)
    {
        foreach (var rule in box.Planted) planted.Add(rule, box.Address.ToLowerInvariant(), file, line);
    }

    private static string[] Cells(DemoMailbox box) =>
        [box.Address, box.Type, box.Finess, box.Service, box.Label, box.Description, box.Responsible, box.Rpps, box.Sends.ToString(CultureInfo.InvariantCulture)];

    // A workbook is an archive whose members carry the time of writing: the same dossier must have the same bytes.
    private static void Freeze(string path)
    {
        var members = new List<(string Name, byte[] Bytes)>();
        using (var archive = ZipFile.OpenRead(path))
        {
            foreach (var entry in archive.Entries)
            {
                using var stream = entry.Open();
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                members.Add((entry.FullName, copy.ToArray()));
            }
        }

        File.Delete(path);
        using var output = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, bytes) in members)
        {
            var entry = output.CreateEntry(name);
            entry.LastWriteTime = FixedTime;
            using var stream = entry.Open();
            stream.Write(bytes);
        }
    }
}
