namespace HopEn.Audit.Cli.Tests;

public sealed class InitDatesTests : IDisposable
{
    private const string MonthFirst = "le mois est écrit avant le jour";
    private const string Ambiguous = "aucun jour ne dépasse 12";

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-init-");

    [Fact]
    public async Task Months_written_first_are_told()
    {
        var output = await Init(Enumerable.Range(1, 28).Select(day => $"03/{day:00}/2025"));
        output.ShouldContain(
            "colonne «\u202fDate d'entrée\u202f»\u202f: dans 16 dates, le mois est écrit avant le jour"
        );
        output.ShouldNotContain(Ambiguous);
    }

    [Fact]
    public async Task Two_orders_in_one_column_are_told() =>
        (
            await Init(Enumerable.Range(1, 28).SelectMany(day => new[] { $"3/{day}/2025", $"{day}/3/2025" }))
        ).ShouldContain(MonthFirst);

    [Fact]
    public async Task Days_that_could_all_be_months_are_told()
    {
        var output = await Init(Enumerable.Range(1, 12).Select(day => $"{day:00}/03/2025 10:00"));
        output.ShouldContain("colonne «\u202fDate d'entrée\u202f»\u202f: aucun jour ne dépasse 12 (11 dates)");
        output.ShouldNotContain(MonthFirst);
    }

    [Fact]
    public async Task One_day_after_the_twelfth_settles_the_order() =>
        (await Init(Enumerable.Range(1, 13).Select(day => $"{day:00}/03/2025"))).ShouldNotContain(Ambiguous);

    [Fact]
    public async Task A_period_that_nobody_may_want_is_asked_for()
    {
        await Init(["01/03/2025", "31/12/9999"]);
        File.ReadAllText(Path.Combine(root.FullName, "dossier.yml"))
            .ShouldContain("period: {start: \"?\", end: \"?\"}");
    }

    [Fact]
    public async Task Dates_that_begin_with_the_year_are_clear() =>
        (await Init(Enumerable.Range(1, 12).Select(day => $"2025-03-{day:00}"))).ShouldNotContain(Ambiguous);

    [Fact]
    public async Task Another_file_of_the_same_layout_settles_the_order()
    {
        Write("venues-4.csv", Enumerable.Range(1, 30).Select(day => $"{day:00}/04/2025"));
        (await Init(Enumerable.Range(1, 12).Select(day => $"{day:00}/03/2025"))).ShouldNotContain(Ambiguous);
    }

    public void Dispose() => root.Delete(recursive: true);

    private async Task<string> Init(IEnumerable<string> days)
    {
        Write("venues-3.csv", days);
        return (await Terminal.Run("init", root.FullName, "--yes")).Output;
    }

    private void Write(string name, IEnumerable<string> days) =>
        File.WriteAllText(
            Path.Combine(root.FullName, name),
            "IPP;Type de venue;Date d'entrée\n" + string.Concat(days.Select((day, i) => $"{i};Consultation;{day}\n"))
        );
}
