using CsCheck;
using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Sources.Tests.Tables;

public sealed class ColumnInvarianceTests
{
    private static readonly string[] Headers = ["IPP", "NDA", "TYPE", "ENTREE", "SORTIE", "UF"];

    [Fact]
    public void Permuting_columns_changes_no_row() =>
        Gen.Shuffle(Headers)
            .Sample(
                order =>
                {
                    var rows = Enumerable
                        .Range(0, 20)
                        .Select(i => new Dictionary<string, string>
                        {
                            ["IPP"] = $"P{i}",
                            ["NDA"] = $"N{i}",
                            ["TYPE"] = i % 2 == 0 ? "inpatient" : "consultation",
                            ["ENTREE"] = $"{1 + i:00}/03/2025",
                            ["SORTIE"] = i % 3 == 0 ? "" : $"{2 + i:00}/03/2025",
                            ["UF"] = $"UF{i % 4}",
                        });
                    using var folder = new Folder()
                        .Write(
                            "v.csv",
                            string.Join(';', order)
                                + "\n"
                                + string.Concat(rows.Select(row => string.Join(';', order.Select(h => row[h])) + "\n"))
                        )
                        .Source("encounter", "v.csv")
                        .Load();
                    string.Join(
                            '\n',
                            folder.Query(
                                "SELECT kind, start_date, end_date, uf, reject FROM raw.encounter ORDER BY rowid"
                            )
                        )
                        .ShouldBe(
                            string.Join(
                                '\n',
                                Enumerable
                                    .Range(0, 20)
                                    .Select(i =>
                                        $"{(i % 2 == 0 ? "inpatient" : "consultation")}|{new DateOnly(2025, 3, 1 + i)}|"
                                        + $"{(i % 3 == 0 ? "" : new DateOnly(2025, 3, 2 + i).ToString())}|UF{i % 4}|"
                                    )
                            )
                        );
                },
                iter: 8,
                threads: 1
            );
}
