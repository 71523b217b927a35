using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Tests.Outages;

public sealed class FrenchMomentsTests
{
    private static DateTimeOffset At(int day, int hour, int minute = 0) =>
        ParisTime.At(new DateOnly(2025, 5, day), new TimeOnly(hour, minute));

    private static OutageMoment On(int from, int to, string words) => new(At(from, 0), At(to, 0), words);

    [Fact]
    public void Every_shape_of_window_reads_as_french()
    {
        OutageWindow[] windows =
        [
            new(OutageMoment.Exactly(At(17, 21)), OutageMoment.Exactly(At(18, 13))),
            new(OutageMoment.Exactly(At(1, 8, 30)), OutageMoment.Exactly(At(1, 9, 15))),
            new(OutageMoment.Exactly(At(17, 20)), OutageMoment.Exactly(At(18, 0))),
            new(OutageMoment.Exactly(At(17, 0)), OutageMoment.Exactly(At(18, 0))),
            new(OutageMoment.Exactly(At(17, 0)), OutageMoment.Exactly(At(21, 0))),
            new(On(16, 17, "heure non précisée"), On(19, 20, "heure non précisée")),
            new(On(16, 17, "heure non précisée"), On(16, 17, "heure non précisée")),
            new(
                new(At(16, 0), At(16, 17, 57), "heure non précisée"),
                new(At(16, 6, 3), At(17, 0), "heure non précisée"),
                TimeSpan.FromMinutes(363)
            ),
            new(OutageMoment.Exactly(At(13, 15, 30)), new(At(13, 21), At(14, 0), "fin de soirée")),
            new(OutageMoment.Exactly(At(17, 21)), new(At(17, 21), null, null)),
            new(OutageMoment.Exactly(At(17, 21)), new(null, null, "jusqu’à nouvel ordre")),
            new(OutageMoment.Unknown, OutageMoment.Exactly(At(18, 13))),
            new(new(At(17, 20), At(18, 0), "nuit"), new(At(18, 0), At(18, 8), "nuit")),
        ];
        Snapshot.Match(string.Join('\n', windows.Select(FrenchMoments.Window)) + "\n", "outage-windows");
    }
}
