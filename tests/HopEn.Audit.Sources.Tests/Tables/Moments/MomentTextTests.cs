using CsCheck;
using HopEn.Audit.Sources.Tables.Moments;

namespace HopEn.Audit.Sources.Tests.Tables.Moments;

public sealed class MomentTextTests
{
    [Theory]
    [InlineData("dates.tsv")]
    [InlineData("moments.tsv")]
    public void A_moment_is_read_as_exports_write_it(string vectors)
    {
        var known = Vectors.Read(vectors).Select(line => (Written: line[0], Expected: line[1])).ToArray();
        var read = MomentFile.Read([.. known.Select(one => one.Written)]);
        known
            .Zip(read, (one, got) => $"{one.Written} = {(vectors == "dates.tsv" ? got.Split(' ')[0] : Shortened(got))}")
            .ShouldBe(known.Select(one => $"{one.Written} = {one.Expected}"));
    }

    [Fact]
    public void A_random_moment_is_the_same_in_every_form() =>
        Gen.Int[0, 5 * 365 * 1440 - 1]
            .Array[20]
            .Sample(
                minutes =>
                {
                    var moments = minutes.Select(m => new DateTime(2021, 1, 1).AddMinutes(m)).ToArray();
                    var forms = MomentForms.All;
                    var cells = moments.SelectMany(moment => forms.Select(form => form(moment))).ToArray();
                    var expected = moments
                        .SelectMany(moment => forms.Select(_ => MomentForms.Expected(moment)))
                        .ToArray();
                    cells
                        .Zip(MomentFile.Read(cells), (cell, got) => $"{cell} = {got}")
                        .ShouldBe(cells.Zip(expected, (cell, told) => $"{cell} = {told}"));
                },
                iter: 5,
                threads: 1
            );

    [Fact]
    public void What_follows_and_is_not_understood_rejects_the_row() =>
        Gen.Select(Gen.Int[0, 500_000], Gen.String[Gen.Char["abcxyzT!?%#*=~&éµ"], 2, 8])
            .Array[20]
            .Sample(
                cases =>
                {
                    var cells = cases
                        .SelectMany(one =>
                            MomentForms.Understood.Select(form =>
                                $"{form(new DateTime(2024, 1, 1).AddMinutes(one.Item1))} {one.Item2}"
                            )
                        )
                        .ToArray();
                    cells
                        .Zip(MomentFile.Read(cells), (cell, got) => $"{cell} = {got}")
                        .ShouldAllBe(read => read.EndsWith("= - -", StringComparison.Ordinal));
                },
                iter: 5,
                threads: 1
            );

    [Theory]
    [InlineData("03/06/2025 10:15-11:00")]
    [InlineData("03/06/2025 10:15 - 11:00")]
    [InlineData("2025-06-03 10:15-11")]
    [InlineData("2025-06-03T10:15:00+02:17")]
    [InlineData("2025-06-03T10:15:00+14:30")]
    [InlineData("2025-06-03T10:15:00-99:00")]
    [InlineData("٠٣/٠٦/٢٠٢٥")]
    [InlineData("2025-06-03 10:15:٠٠")]
    [InlineData("31/12/9999 23:59:59 GMT")]
    [InlineData("03/07/2025 10:15 (approx.)")]
    [InlineData("03/07/2025 10:15:00 (refusé)")]
    [InlineData("9999-12-31T23:59:59-05:00")]
    [InlineData("01/01/0001 00:00:00")]
    public void A_slot_of_hours_an_impossible_offset_or_other_digits_are_no_moment(string written) =>
        MomentFile.Read([written]).ShouldBe(["- -"]);

    [Theory]
    [InlineData("2025-06-03T10:15:00-04:00")]
    [InlineData("2025-06-03T10:15-04:00")]
    [InlineData("2025-06-03 10:15:00+05:45")]
    [InlineData("Tue Jun 03 2025 10:15:00 GMT+0200 (heure d’été d’Europe centrale)")]
    public void An_offset_that_clocks_have_is_understood(string written) =>
        MomentFile.Read([written]).ShouldNotBe(["- -"]);

    [Theory]
    [InlineData("juin 2025", "2025-06-01")]
    [InlineData("Juin-25", "2025-06-01")]
    [InlineData("déc. 2025", "2025-12-01")]
    [InlineData("2025 août", "2025-08-01")]
    [InlineData("202506", "2025-06-01")]
    [InlineData("062025", "2025-06-01")]
    [InlineData("102020", "2020-10-01")]
    [InlineData("6 2025", "2025-06-01")]
    [InlineData("202513", null)]
    [InlineData("S1 2025", null)]
    [InlineData("06/25", null)]
    [InlineData("lundi 2025", null)]
    public void A_month_is_read_in_words_and_in_digits(string written, string? expected) =>
        MonthText.Read(written).ShouldBe(expected);

    [Fact]
    public void Rubbish_is_never_an_error() =>
        Gen.String[Gen.Char["0123456789 /-:.,+TZhàjuinampc'([\u00a0٣"], 0, 24]
            .Sample(text => MomentText.Read(text, new DateOnly(2025, 8, 20)), iter: 20_000, threads: 1);

    private static string Shortened(string read) => read == "- -" ? "-" : read;
}
