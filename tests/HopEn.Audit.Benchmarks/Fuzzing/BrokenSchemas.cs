using HopEn.Audit.Cda.Schematron;
using HopEn.Audit.Cda.Xml;
using HopEn.Audit.Testing.Cda;

namespace HopEn.Audit.Benchmarks.Fuzzing;

/// <summary>
/// Broken copies of the schemas of the tool, run over a sound document: a schema is refused in a sentence, or run
/// whatever is odd in it.
/// </summary>
internal sealed class BrokenSchemas
{
    private readonly string copy;
    private readonly byte[][] schemas;
    private readonly XmlTree letter = XmlTreeReader.Read(CdaFixtures.Utf8(CdaFixtures.Letter));
    private readonly SchematronRunner runner = new(new SchematronOptions { TimeLimit = TimeSpan.FromSeconds(3) });

    public BrokenSchemas(string rules, string copy)
    {
        this.copy = copy;
        Directory.CreateDirectory(Path.Combine(copy, "data"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(rules, "data")))
            File.Copy(file, Path.Combine(copy, "data", Path.GetFileName(file)));
        schemas = [.. Directory.EnumerateFiles(rules, "*.sch").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    }

    public void Run(Mutator mutator)
    {
        var path = Path.Combine(copy, "broken.sch");
        File.WriteAllBytes(
            path,
            mutator.Break(schemas[mutator.Next(schemas.Length)], schemas[mutator.Next(schemas.Length)])
        );
        try
        {
            runner.Run(letter, [SchematronSchema.Load(path)]);
        }
        catch (SchematronException)
        {
            // What is asked: one sentence.
        }
    }
}
