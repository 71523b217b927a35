using HopEn.Audit.Testing.Cda;

namespace HopEn.Audit.Benchmarks.Fuzzing;

/// <summary>What is broken: documents of our own making, and the official examples when they stand beside the source tree.</summary>
internal sealed class Corpus
{
    private const int Largest = 400_000;

    private static readonly string[] Names =
    [
        "input",
        "input",
        "input",
        "input.xml",
        "input.zip",
        "input.eml",
        "input.mbox",
        "input.hl7",
        "input.msg",
        "input.pdf",
    ];

    /// <summary>Gathers the corpus.</summary>
    /// <param name="kit">The official kit; the HL7 examples stand beside it. Null: documents of our own only.</param>
    public Corpus(string? kit)
    {
        Documents.AddRange(
            new[] { CdaFixtures.Letter, CdaFixtures.Level1, CdaFixtures.SelfPresentable(CdaFixtures.Letter) }.Select(
                CdaFixtures.Utf8
            )
        );
        if (kit is not null)
        {
            Documents.AddRange(Files(Path.Combine(kit, "examples")));
            Others.AddRange(Files(Path.Combine(kit, "..", "hl7v2")));
        }

        Others.Add(
            CdaFixtures.Utf8(
                CdaFixtures.Hl7("ORU^R01", CdaFixtures.Letter, "\n")
                    + "\v"
                    + CdaFixtures.Hl7("MDM^T02", CdaFixtures.Level1)
                    + "\u001c\r"
            )
        );
        Others.Add(CdaFixtures.Utf8(CdaFixtures.Mail(CdaFixtures.Xdm(CdaFixtures.Letter))));
        Others.Add(
            CdaFixtures.Utf8(
                "From a\r\n"
                    + CdaFixtures.Mail(CdaFixtures.Xdm(CdaFixtures.Level1))
                    + "\r\nFrom b\r\nSubject: b\r\nX-MSS-NIL: 1\r\n\r\nb\r\n"
            )
        );
        Others.Add(CdaFixtures.Xdm(CdaFixtures.Letter));
        Others.Add(
            CdaFixtures.Zip(
                ("a.xml", CdaFixtures.Utf8(CdaFixtures.Letter)),
                ("b.zip", CdaFixtures.Xdm(CdaFixtures.Level1)),
                ("c.eml", CdaFixtures.Utf8(CdaFixtures.Mail(CdaFixtures.Xdm(CdaFixtures.Letter))))
            )
        );
    }

    /// <summary>Documents, bare.</summary>
    public List<byte[]> Documents { get; } = [];

    /// <summary>What carries documents.</summary>
    public List<byte[]> Others { get; } = [];

    /// <summary>
    /// The files of a seed: a broken document, a broken wrapping, a broken document in a sound wrapping, an unpacked
    /// package, or noise.
    /// </summary>
    public IReadOnlyList<(string Name, byte[] Content)> Input(Mutator mutator)
    {
        var document = Documents[mutator.Next(Documents.Count)];
        var other =
            mutator.Next(2) == 0 ? Documents[mutator.Next(Documents.Count)] : Others[mutator.Next(Others.Count)];
        return mutator.Next(16) switch
        {
            0 => One(mutator.Noise(5000)),
            <= 3 => One(mutator.Break(document, other)),
            <= 5 => One(mutator.Break(Others[mutator.Next(Others.Count)], document)),
            <= 7 => One(Wrappings.Around(mutator.Break(document, other), mutator)),
            <= 9 => One(Wrappings.Mail(document, mutator)),
            <= 11 => One(Wrappings.Hl7(document, mutator)),
            <= 13 => One(Wrappings.Archive(document, mutator)),
            _ => Wrappings.Unpacked(document, mutator),
        };

        // A name promises a content, and what breaks the promise must be told.
        IReadOnlyList<(string, byte[])> One(byte[] content) => [(Names[mutator.Next(Names.Length)], content)];
    }

    private static IEnumerable<byte[]> Files(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder)
                .Where(file => new FileInfo(file).Length <= Largest && !file.EndsWith(".md", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllBytes)
            : [];
}
