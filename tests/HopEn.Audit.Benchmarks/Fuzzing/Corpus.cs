using HopEn.Audit.Testing.Cda;

namespace HopEn.Audit.Benchmarks.Fuzzing;

/// <summary>What is broken: documents of our own making, and the official examples when they stand beside the source tree.</summary>
internal sealed class Corpus
{
    private const int Largest = 400_000;

    public Corpus()
    {
        Documents.AddRange(new[] { CdaFixtures.Letter, CdaFixtures.Level1, CdaFixtures.SelfPresentable(CdaFixtures.Letter) }.Select(CdaFixtures.Utf8));
        var shared = Shared();
        if (shared is not null)
        {
            Documents.AddRange(Files(Path.Combine(shared, "ci-sis", "examples")));
            Others.AddRange(Files(Path.Combine(shared, "hl7v2")));
        }

        Others.Add(CdaFixtures.Utf8(CdaFixtures.Hl7("ORU^R01", CdaFixtures.Letter, "\n") + "\v" + CdaFixtures.Hl7("MDM^T02", CdaFixtures.Level1) + "\u001c\r"));
        Others.Add(CdaFixtures.Utf8(CdaFixtures.Mail(CdaFixtures.Xdm(CdaFixtures.Letter))));
        Others.Add(CdaFixtures.Utf8("From a\r\n" + CdaFixtures.Mail(CdaFixtures.Xdm(CdaFixtures.Level1)) + "\r\nFrom b\r\nSubject: b\r\nX-MSS-NIL: 1\r\n\r\nb\r\n"));
        Others.Add(CdaFixtures.Xdm(CdaFixtures.Letter));
        Others.Add(CdaFixtures.Zip(("a.xml", CdaFixtures.Utf8(CdaFixtures.Letter)), ("b.zip", CdaFixtures.Xdm(CdaFixtures.Level1)), ("c.eml", CdaFixtures.Utf8(CdaFixtures.Mail(CdaFixtures.Xdm(CdaFixtures.Letter))))));
    }

    /// <summary>Documents, bare.</summary>
    public List<byte[]> Documents { get; } = [];

    /// <summary>What carries documents.</summary>
    public List<byte[]> Others { get; } = [];

    /// <summary>The input of a seed: a broken document, a broken wrapping, a broken document in a sound wrapping, or noise.</summary>
    public byte[] Input(Mutator mutator)
    {
        var document = Documents[mutator.Next(Documents.Count)];
        var other = mutator.Next(2) == 0 ? Documents[mutator.Next(Documents.Count)] : Others[mutator.Next(Others.Count)];
        switch (mutator.Next(10))
        {
            case 0:
                return mutator.Noise(5000);
            case <= 3:
                return mutator.Break(document, other);
            case <= 6:
                return mutator.Break(Others[mutator.Next(Others.Count)], document);
            default:
                return Wrap(mutator.Break(document, other), mutator);
        }
    }

    private static byte[] Wrap(byte[] broken, Mutator mutator) => mutator.Next(4) switch
    {
        0 => CdaFixtures.Zip(("IHE_XDM/SUBSET01/METADATA.XML", mutator.Break(CdaFixtures.Utf8(CdaFixtures.Metadata(broken)), broken)), ("IHE_XDM/SUBSET01/DOC00001.XML", broken)),
        1 => CdaFixtures.Zip(("IHE_XDM/SUBSET01/METADATA.XML", CdaFixtures.Utf8(CdaFixtures.Metadata(broken))), ("IHE_XDM/SUBSET01/DOC00001.XML", broken), ("x.zip", CdaFixtures.Zip(("y", broken)))),
        2 => mutator.Break(CdaFixtures.Utf8(CdaFixtures.Mail(CdaFixtures.Zip(("a.xml", broken)))), broken),
        _ => CdaFixtures.Utf8($"MSH|^~\\&|a||||||MDM^T02|1|P|2.6\rOBX|1|ED|||^text^XML^Base64^{Convert.ToBase64String(broken)}\r"),
    };

    private static IEnumerable<byte[]> Files(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder).Where(file => new FileInfo(file).Length <= Largest && !file.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes) : [];

    private static string? Shared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "HopEn.Audit.sln"))) return Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared"));
        }

        return null;
    }
}
