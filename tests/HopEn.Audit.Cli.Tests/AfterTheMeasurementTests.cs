using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests;

/// <summary>Phase 1 was measured until 31/07/2025: what left later counts for no encounter of before, unless the dossier says so.</summary>
public sealed class AfterTheMeasurementTests : IDisposable
{
    private readonly AuditFolder folder = new();

    public AfterTheMeasurementTests() =>
        folder
            .With(
                "encounter",
                "v.csv",
                "IPP;NDA;TYPE;ENTREE;SORTIE;FINESS ET / 1;A;consultation;25/07/2025;; / 2;B;consultation;25/07/2025;; / "
                    + "3;C;consultation;25/07/2025;;"
            )
            .With(
                "send",
                "s.csv",
                "DATE ENVOI;DESTINATAIRE;IPP;NDA;STATUT;FORMAT / 31/07/2025;dr@m.mssante.fr;1;A;accepted;cda / "
                    + "01/08/2025;dr@m.mssante.fr;2;B;accepted;cda / 31/07/2025;255069999900162@patient.mssante.fr;1;;accepted; / "
                    + "01/08/2025;255069999900162@patient.mssante.fr;2;;accepted;"
            )
            .With("pathway", "p.csv", "PARCOURS;IPP;NDA / p;1;A / p;2;B / p;3;C")
            .Key("pathways: [{id: p, validated-by: cme, validated-on: 2025-01-10, use-cases: [convocation]}]");

    [Fact]
    public void What_left_after_the_last_day_counts_for_nothing_and_what_it_would_change_is_told()
    {
        folder.Key("population: {month: 2025-07}");
        foreach (var indicator in folder.Audit().Report.Indicators)
        {
            (indicator.Numerator, indicator.Denominator).ShouldBe((1, 3), indicator.Objective);
            indicator.Cascade.Boxes.ShouldContain(new CascadeBox("after-measurement", 1));
            var beside = indicator.Beside.ToDictionary(one => one.Code, one => one.Numerator);
            beside.ShouldBe(
                new Dictionary<string, long>
                {
                    ["days-0"] = 0,
                    ["days-7"] = 1,
                    ["days-30"] = 1,
                    [FigureBeside.AfterTheEnd] = 2,
                },
                ignoreOrder: true
            );
        }
    }

    [Fact]
    public void The_dossier_may_count_it()
    {
        folder.Key("population: {month: 2025-07, after-measurement: counted}");
        folder.Audit().Report.Indicators.ShouldAllBe(indicator => indicator.Numerator == 2);
    }

    public void Dispose() => folder.Dispose();
}
