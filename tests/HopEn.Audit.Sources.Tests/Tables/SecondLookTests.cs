using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tests.Tables;

public sealed class SecondLookTests
{
    private const string Header = "DATE ENVOI;DESTINATAIRE;IPP;STATUT;FORMAT\n";

    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Codes = new()
    {
        ["result"] = new Dictionary<string, string> { ["OK"] = "accepted" },
        ["format"] = new Dictionary<string, string> { ["CDA"] = "cda" },
    };

    [Fact]
    public void An_unknown_code_of_a_column_that_may_be_empty_costs_no_row_and_is_told()
    {
        using var folder = Loaded(
            Header
                + "02/06/2025;dr@a.fr;1;OK;CDA\n02/06/2025;dr@a.fr;2;ZZ;CDA\n02/06/2025;dr@a.fr;3;OK;ZIP9\n02/06/2025;dr@a.fr;4;OK;ZIP9\n"
        );
        folder
            .Query("SELECT result, format, reject FROM raw.send ORDER BY rowid")
            .ShouldBe(["accepted|cda|", "|cda|", "accepted||", "accepted||"]);
        Told(folder).ShouldBe(["e.csv|résultat de l’envoi|1|ZZ", "e.csv|format du document|2|ZIP9"], ignoreOrder: true);
    }

    [Fact]
    public void Two_unknown_codes_and_an_unusual_day_in_one_row_cost_nothing()
    {
        using var folder = Loaded(Header + "2 juin 2025;dr@a.fr;1;ZZ;YY\n");
        folder.Query("SELECT sent_on::VARCHAR, result, format, reject FROM raw.send").ShouldBe(["2025-06-02|||"]);
    }

    [Fact]
    public void Rows_that_lack_something_else_are_still_rejected_and_none_is_lost()
    {
        using var folder = Loaded(
            Header + "02/06/2025;dr@a.fr;1;ZZ;CDA\n;dr@a.fr;2;ZZ;CDA\nhier;dr@a.fr;3;OK;CDA\n02/06/2025;;4;OK;CDA\n"
        );
        folder.Rejections().ShouldBe(["date sent-on 4", "missing recipient 5", "missing sent-on 3"], ignoreOrder: true);
        folder.Dataset.Scalar<long>("SELECT count(*) FROM raw.send").ShouldBe(4);
        folder.Dataset.Ledger.Parts[^1].Rows.ShouldBe(4);
    }

    [Fact]
    public void What_is_no_code_is_counted_and_not_shown()
    {
        using var folder = Loaded(Header + "02/06/2025;dr@a.fr;1;OK;lettre de Mme Untel\n");
        Told(folder).ShouldBe(["e.csv|format du document|1"]);
    }

    [Fact]
    public void An_unknown_code_of_a_column_that_is_needed_rejects_its_row()
    {
        using var folder = new Folder()
            .Write("v.csv", "IPP;TYPE;ENTREE\n1;consultation;02/06/2025\n2;ZZ;02/06/2025\n")
            .Source("encounter", "v.csv")
            .Load();
        folder.Rejections().ShouldBe(["code kind 3"]);
        folder.Dataset.Notices.ShouldBeEmpty();
    }

    private static Folder Loaded(string text) =>
        new Folder().Write("e.csv", text).Source("send", "e.csv", values: Codes).Load();

    private static IEnumerable<string> Told(Folder folder) =>
        folder
            .Dataset.Notices.Where(notice => notice.Code == MessageCodes.CodesUnknown)
            .Select(notice => string.Join('|', notice.Parameters));
}
