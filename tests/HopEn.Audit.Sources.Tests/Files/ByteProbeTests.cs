using System.Text;
using CsCheck;
using HopEn.Audit.Sources.Cells;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tests.Files;

public sealed class ByteProbeTests
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    [Fact]
    public void Utf8_is_recognised_wherever_blocks_are_cut() =>
        Gen.Select(Gen.Byte[0x20, 0xFF].Array[0, 12], Gen.String[Gen.Char["aé€ "], 0, 6], Gen.Int[1, 5], Gen.Bool)
            .Sample(
                (rubbish, text, size, broken) =>
                {
                    byte[] bytes = broken
                        ? [.. Encoding.UTF8.GetBytes(text), .. rubbish]
                        : Encoding.UTF8.GetBytes(text + "🏥é");
                    var check = new Utf8Check();
                    foreach (var block in bytes.Chunk(size))
                        check.Append(block);
                    check.IsValid.ShouldBe(IsValid(bytes));
                }
            );

    [Fact]
    public void A_file_that_needs_no_cleaning_has_no_space_at_the_edge_of_a_cell() =>
        Gen.Select(Gen.String[Gen.Char["a ;\n\"\u00a0\u202fé"], 0, 16], Gen.Int[1, 5], Gen.Bool)
            .Sample(
                (text, size, windows) =>
                {
                    var bytes = windows
                        ? FileEncoding.Windows1252.Decoder().GetBytes(text.Replace('\u202f', 'x'))
                        : Encoding.UTF8.GetBytes(text);
                    if (windows)
                        text = text.Replace('\u202f', 'x');
                    var check = new PaddingCheck();
                    foreach (var block in bytes.Chunk(size))
                        check.Append(block);
                    var padded =
                        text.Split(';', '\n', '"').Any(cell => cell.StartsWith(' ') || cell.EndsWith(' '))
                        || text.AsSpan().IndexOfAny('\u00a0', '\u202f') >= 0;
                    if (padded)
                        check.NeedsCleaning(windows ? FileEncoding.Windows1252 : FileEncoding.Utf8).ShouldBeTrue(text);
                    else if (!windows)
                        check.NeedsCleaning(FileEncoding.Utf8).ShouldBeFalse(text);
                }
            );

    [Fact]
    public void The_facts_of_a_file_larger_than_a_block_are_those_of_its_bytes()
    {
        using var folder = new Folder();
        var line = "IPP000001;Médecine générale;17/05/2025\r\n";
        var text = string.Concat(Enumerable.Repeat(line, 90_000));
        folder.Write("grand.csv", text);
        var path = folder.Path("grand.csv");
        var facts = ByteProbe.Read(path, "grand.csv", CancellationToken.None);
        facts.Lines.ShouldBe(90_000);
        facts.Longest.ShouldBe(Encoding.UTF8.GetByteCount(line) - 1);
        facts.Encoding.ShouldBe(FileEncoding.Utf8);
        facts.Noise.ShouldBe(CellNoise.None);
        facts.Sha256.ShouldBe(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))
        );
    }

    private static bool IsValid(byte[] bytes)
    {
        try
        {
            Strict.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
