using CsCheck;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Datasets;

public sealed class MacrosTests : IDisposable
{
    private readonly Dataset dataset = Dataset.Open(
        new DatasetOptions(new byte[32], Path.GetTempPath(), null),
        new DateOnly(2025, 8, 20),
        ShippedKinds.All
    );

    public static IEnumerable<object[]> InsKeys =>
        Vectors.Read("ins-keys.tsv").Select(v => new object[] { v[0], v[1] == "true" });

    public static IEnumerable<object[]> FinessNumbers =>
        Vectors.Read("finess.tsv").Select(v => new object[] { v[0], v[1], v[2] });

    [Theory]
    [MemberData(nameof(InsKeys))]
    public void The_key_of_a_matricule_is_judged(string matricule, bool valid) => KeyIsValid(matricule).ShouldBe(valid);

    [Theory]
    [MemberData(nameof(FinessNumbers))]
    public void A_finess_is_read_as_people_write_it(string written, string expected, string state)
    {
        var (value, found) = Finess(written);
        (value ?? "-").ShouldBe(expected);
        found.ShouldBe(state);
    }

    [Theory]
    [MemberData(nameof(FinessNumbers))]
    public void The_csharp_twin_reads_the_same(string written, string expected, string state)
    {
        var (value, found) = FinessNumber.Read(written);
        (value?.ToString() ?? "-").ShouldBe(expected);
        found.ToString().ToLowerInvariant().ShouldBe(state);
    }

    [Theory]
    [InlineData("14/06/2025 10:15", "2025-06-14 615")]
    [InlineData("14/06/2025 10:15:59", "2025-06-14 615")]
    [InlineData("2025-06-14 10:15", "2025-06-14 615")]
    [InlineData("2025-06-14T10:15:59", "2025-06-14 615")]
    [InlineData("20250614101500", "2025-06-14 615")]
    [InlineData("2025-06-14T08:15:00Z", "2025-06-14 615")]
    [InlineData("2025-06-14T10:15:00+02:00", "2025-06-14 615")]
    [InlineData("2025-06-14 10:15:00.123", "2025-06-14 615")]
    [InlineData("14/06/2025", "2025-06-14 -")]
    [InlineData("2025-06-14", "2025-06-14 -")]
    [InlineData("20250614", "2025-06-14 -")]
    [InlineData("14/06/2025 00:00", "2025-06-14 -")]
    [InlineData("14/06/0025 10:15", "- -")]
    [InlineData("31/06/2025 10:15", "- -")]
    [InlineData("2025-06-14 10:15:00 XST", "- -")]
    [InlineData("2025-06-14 10:15:00 x2", "- -")]
    public void A_moment_in_a_usual_form_is_a_day_and_a_minute(string written, string expected) =>
        dataset
            .Scalar<string>(
                $"""
                SELECT coalesce(moment_date(v, usual_moment(v))::VARCHAR, '-')
                    || ' '
                    || coalesce(moment_minute(usual_moment(v))::VARCHAR, '-')
                FROM (SELECT {SqlLiteral.Text(written)} AS v)
                """
            )
            .ShouldBe(expected);

    [Theory]
    [InlineData("11490-0", true)]
    [InlineData("101881-1", true)]
    [InlineData("11490", false)]
    [InlineData("CR-2025", false)]
    [InlineData("06-12-2025", false)]
    public void A_code_of_document_has_the_form_of_LOINC(string written, bool expected) =>
        dataset.Scalar<bool>($"SELECT document_code_shaped({SqlLiteral.Text(written)})").ShouldBe(expected);

    [Fact]
    public void Every_computed_key_is_valid_and_every_other_is_not() =>
        Gen.Select(Gen.Long[1_000_000_000_000, 2_999_999_999_999], Gen.Int[1, 97])
            .Sample(
                (body, other) =>
                {
                    var key = 97 - (body % 97);
                    KeyIsValid($"{body}{key:00}").ShouldBeTrue();
                    if (other != key)
                        KeyIsValid($"{body}{other:00}").ShouldBeFalse();
                },
                iter: 100,
                threads: 1
            );

    [Fact]
    public void Both_readers_agree_on_any_finess() =>
        Gen.String[Gen.Char["0123456789AB 1."], 0, 12]
            .Sample(
                written =>
                {
                    var (value, state) = Finess(written);
                    var (twin, twinState) = FinessNumber.Read(written);
                    value.ShouldBe(twin?.ToString());
                    state.ShouldBe(twinState.ToString().ToLowerInvariant());
                },
                iter: 200,
                threads: 1
            );

    [Fact]
    public void A_whole_matricule_is_fifteen_digits_and_nothing_else() =>
        Gen.String[Gen.Frequency((30, Gen.Char['0', '9']), (1, Gen.Char["xXeEbBaA.,+-_ "])), 13, 17]
            .Sample(
                written =>
                    Whole(written)
                        .ShouldBe(
                            IsWhole(written)
                                ? long.Parse(written, System.Globalization.CultureInfo.InvariantCulture)
                                : null,
                            written
                        ),
                iter: 2000,
                threads: 1
            );

    [Theory]
    [InlineData("0x1234567890abc")]
    [InlineData("0x1234567890112")]
    [InlineData("1850175001012e2")]
    [InlineData("1850175001012E2")]
    [InlineData("1.8501750010E14")]
    [InlineData("185017500100.E3")]
    [InlineData("0001850175001e5")]
    [InlineData("1_2345678901234")]
    [InlineData("185017500000000")]
    public void A_number_written_otherwise_is_no_whole_matricule(string written) => Whole(written).ShouldBeNull();

    [Theory]
    [InlineData("185017500101200", true)]
    [InlineData("0x1234567890112", false)]
    [InlineData("0X1234567890C12", false)]
    [InlineData("1850175001012E2", false)]
    [InlineData("185E17500101212", false)]
    public void Digits_are_what_a_matricule_is_made_of(string written, bool formed) =>
        dataset
            .Scalar<bool>(
                $"""
                SELECT ins_form_valid(m, ins_digits(m), try_cast(ins_digits(m) AS BIGINT))
                FROM (SELECT squeezed({SqlLiteral.Text(written)}) AS m)
                """
            )
            .ShouldBe(formed);

    [Fact]
    public void Rubbish_is_never_an_error() =>
        Gen.String[Gen.Char[' ', '\u017f'], 0, 20]
            .Sample(
                rubbish =>
                {
                    dataset.Query($"SELECT moment_date({SqlLiteral.Text(rubbish)})", _ => 0);
                    Finess(rubbish);
                    KeyIsValid(rubbish);
                },
                iter: 200,
                threads: 1
            );

    public void Dispose() => dataset.Dispose();

    // The two ways of the loading: as one number when it is one, as text otherwise; they never disagree.
    private bool KeyIsValid(string matricule)
    {
        var (asText, asNumber) = dataset.Query(
            $"""
            WITH written AS (
                SELECT {SqlLiteral.Text(matricule)} AS v
            ), parsed AS (
                SELECT squeezed(v) AS m, ins_whole(v, ins_number(v)) AS whole, ins_digits(squeezed(v)) AS digits
                FROM written
            ), numbered AS (
                SELECT *, try_cast(digits AS BIGINT) AS n
                FROM parsed
            )
            SELECT coalesce(ins_form_valid(m, digits, n) AND 97 - n % 97 = ins_key(m), false),
                   97 - whole // 100 % 97 = whole % 100
            FROM numbered
            """,
            reader => (reader.GetBoolean(0), reader.IsDBNull(1) ? (bool?)null : reader.GetBoolean(1))
        )[0];
        if (asNumber is { } found)
            found.ShouldBe(asText);
        return asText;
    }

    private static bool IsWhole(string written) =>
        written.Length == 15
        && written.All(char.IsAsciiDigit)
        && written[0] != '0'
        && !written.EndsWith("000000", StringComparison.Ordinal);

    private long? Whole(string written) =>
        dataset.Query($"SELECT ins_whole(v, ins_number(v)) FROM (SELECT {SqlLiteral.Text(written)} AS v)", reader =>
            reader.IsDBNull(0) ? (long?)null : reader.GetInt64(0)
        )[0];

    private (string? Value, string State) Finess(string written) =>
        dataset.Query(
            $"""
            SELECT valid, finess_state(cell, valid, try_cast(valid AS BIGINT))
            FROM (SELECT cell, CASE WHEN finess_shaped(candidate) THEN candidate END AS valid
                  FROM (SELECT cell, finess_repaired(squeezed(finess_part(cell))) AS candidate FROM (SELECT clean({SqlLiteral.Text(
                written
            )}) AS cell)))
            """,
            reader => (reader.IsDBNull(0) ? null : reader.GetString(0), reader.GetString(1))
        )[0];
}
