using System.Globalization;

namespace HopEn.Audit.Demo;

/// <summary>
/// Synthetic matricules with a valid key, all different. Their birth places are commune numbers from 990 on, which no
/// department uses: none of them can be a person's.
/// </summary>
/// <param name="Sex">1 or 2.</param>
/// <param name="Year">Year of birth.</param>
/// <param name="Month">Month of birth, 1 to 12.</param>
/// <param name="BirthPlace">COG code, five characters.</param>
/// <param name="Order">Order number, 1 to 999.</param>
internal readonly record struct DemoMatricule(int Sex, int Year, int Month, string BirthPlace, int Order)
{
    private const int FirstYear = 1926;
    private const int Years = 99;
    private const long Step = 1_000_000_007;

    private static readonly string[] Places =
    [
        .. from department in new[]
        {
            "01",
            "13",
            "21",
            "25",
            "29",
            "31",
            "33",
            "35",
            "38",
            "44",
            "51",
            "57",
            "59",
            "63",
            "67",
            "69",
            "75",
            "76",
            "86",
            "2A",
            "2B",
            "99",
        }
        from commune in new[] { "990", "991", "993", "995", "998" }
        select department + commune,
    ];

    private static long Count => 2L * Years * 12 * Places.Length * 999;

    /// <summary>The matricule of a rank: ranks below the count of possible numbers never give the same one twice.</summary>
    public static DemoMatricule Of(int seed, long rank)
    {
        var value = (long)(((UInt128)(ulong)(rank + (uint)seed) * (ulong)Step) % (ulong)Count);
        var order = (int)(value % 999) + 1;
        value /= 999;
        var place = Places[value % Places.Length];
        value /= Places.Length;
        var month = (int)(value % 12) + 1;
        value /= 12;
        return new DemoMatricule((int)(value / Years) + 1, FirstYear + (int)(value % Years), month, place, order);
    }

    /// <summary>The thirteen characters with a first digit and a month of one's own.</summary>
    public string Body(int firstDigit, int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{firstDigit}{Year % 100:00}{month:00}{BirthPlace}{Order:000}");

    public override string ToString() => WithKey(Body(Sex, Month));

    public static string WithKey(string body) => body + Key(body).ToString("00", CultureInfo.InvariantCulture);

    /// <summary>Key of thirteen characters: 97 − N mod 97, where 2A counts as 19 and 2B as 18 (décret 82-103).</summary>
    public static int Key(string body)
    {
        var digits = body[5..7] switch
        {
            "2A" => body[..5] + "19" + body[7..],
            "2B" => body[..5] + "18" + body[7..],
            _ => body,
        };
        return (int)(97 - (long.Parse(digits, CultureInfo.InvariantCulture) % 97));
    }

    public static string WithWrongKey(string matricule) =>
        matricule[..13]
        + ((int.Parse(matricule.AsSpan(13), CultureInfo.InvariantCulture) % 97) + 1).ToString(
            "00",
            CultureInfo.InvariantCulture
        );
}
