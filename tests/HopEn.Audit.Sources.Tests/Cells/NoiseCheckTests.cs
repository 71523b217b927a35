using System.Text;
using CsCheck;
using HopEn.Audit.Sources.Cells;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tests.Cells;

public sealed class NoiseCheckTests
{
    private const CellNoise Looked =
        CellNoise.Markers
        | CellNoise.Zeros
        | CellNoise.Odd
        | CellNoise.Displayed
        | CellNoise.LongNumbers
        | CellNoise.LeadingZeros
        | CellNoise.YearFirst;

    [Fact]
    public void The_bytes_of_a_file_show_all_that_its_cells_hold_wherever_blocks_are_cut() =>
        Gen.Select(NoisyCells.Any.Array[1, 12], Gen.Int[1, 700], Gen.Int[0, 300], Gen.Char[";|"], Gen.Bool)
            .Sample(
                (cells, size, before, separator, windows) =>
                {
                    var encoding = windows ? FileEncoding.Windows1252 : FileEncoding.Utf8;
                    if (windows)
                        cells =
                        [
                            .. cells.Select(cell => encoding.Decoder().GetString(encoding.Decoder().GetBytes(cell))),
                        ];
                    var text = new string('x', before) + separator + string.Join(separator, cells) + "\r\n";
                    var check = new NoiseCheck();
                    foreach (var block in encoding.Decoder().GetBytes(text).Chunk(size))
                        check.Append(block);
                    var found = check.Found(!windows);
                    if (found.HasFlag(CellNoise.Tabs))
                        found |= CellNoise.OddOnes;
                    if (found.HasFlag(CellNoise.CommaDecimals))
                        found |= CellNoise.Displayed;
                    foreach (var cell in cells)
                    {
                        var held = CellLook.Of(cell) & Looked;
                        (held & ~found).ShouldBe(
                            CellNoise.None,
                            $"« {cell} » in {string.Join('|', cells)}, blocks of {size}"
                        );
                    }
                },
                iter: 20_000
            );

    [Theory]
    [InlineData(
        "IPP;NDA;ENTREE;NOM\r\n8100001;70000018;03/07/2025 10:15;D’ARTAGNAN\r\n8100002;70000025;2025/07/03;Médecine générale\r\n"
    )]
    [InlineData("CODE;DATE\r\n11502-2;03/07/2025\r\n")]
    [InlineData("A;B\r\n1104;dr.x0@medecins99.mssante.fr\r\n176109935352063;1.2.250.1.213.1.4.8\r\n")]
    [InlineData("A,B\r\n1104,Élan néanmoins, à l’hôpital de jour\r\n12.5,10h30\r\n")]
    [InlineData("IPP;NDA;DDN\r\nIPP001900;189912;12/05/1900\r\nIPP018990001;71900;31/10/1899\r\n")]
    public void A_plain_file_shows_nothing(string text)
    {
        var check = new NoiseCheck();
        check.Append(Encoding.UTF8.GetBytes(text));
        check.Found(isUtf8: true).ShouldBe(CellNoise.None);
    }

    [Theory]
    [InlineData("A,B\r\n\"12,0\",x\r\n", CellNoise.Displayed)]
    [InlineData("A;B\r\n12,0;x\r\n", CellNoise.CommaDecimals)]
    [InlineData("A;B\r\n0001-01-01;x\r\n", CellNoise.Zeros)]
    [InlineData("A;B\r\n01/01/0001;x\r\n", CellNoise.Zeros)]
    [InlineData("A;B\r\n1/1/1900;x\r\n", CellNoise.Zeros)]
    [InlineData("A;B\r\n1900-01-00 00:00:00;x\r\n", CellNoise.Zeros)]
    [InlineData("A;B\r\n30/12/1899;x\r\n", CellNoise.Zeros)]
    public void What_needs_a_second_look_is_seen(string text, CellNoise expected)
    {
        var check = new NoiseCheck();
        check.Append(Encoding.UTF8.GetBytes(text));
        check.Found(isUtf8: true).HasFlag(expected).ShouldBeTrue();
    }

    [Fact]
    public void A_number_as_a_program_displays_it_hides_no_word()
    {
        var check = new NoiseCheck();
        check.Append("IPP;UF\r\n1 212;99 000 002 8\r\n185.0;####\r\n"u8);
        check.Found(isUtf8: true).ShouldBe(CellNoise.Displayed);
    }

    [Fact]
    public void What_nobody_sees_is_found_in_the_characters_in_utf8_of_another_encoding()
    {
        var check = new NoiseCheck();
        check.Append([.. "N\u00ba;"u8[..1], 0xE9, .. ";81\u200b00001\r\n"u8]);
        check.Found(isUtf8: false).ShouldBe(CellNoise.OddOnes);
    }
}
