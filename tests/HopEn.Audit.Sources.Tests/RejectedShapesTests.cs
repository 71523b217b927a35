namespace HopEn.Audit.Sources.Tests;

public sealed class RejectedShapesTests
{
    [Theory]
    [InlineData("31/06/2025", "99/99/9999")]
    [InlineData(" été 2025 ", "AAA 9999")]
    [InlineData("", "(vide)")]
    [InlineData("1 85 05 78 006 084 36 et encore", "9 99 99 99 999 999 99 AA AAAAA…")]
    public void A_shape_tells_no_value(string cell, string expected) => RejectedShapes.Shape(cell).ShouldBe(expected);

    [Fact]
    public void Three_shapes_of_the_column_that_rejects_most_are_given()
    {
        using var folder = new Folder()
            .Write(
                "v.csv",
                "IPP;TYPE;ENTREE\n1;consultation;32/06/2025\n2;consultation;33/06/2025\n3;consultation;hier\n"
                    + "4;consultation;le 5\n5;consultation;un jour\n6;ZZ;02/06/2025\n"
            )
            .Source("encounter", "v.csv")
            .Load();
        new RejectedShapes(folder.Dossier(), folder.Dataset, CancellationToken.None)
            .Of("v.csv")
            .ShouldBe(["99/99/9999", "AAAA", "AA 9"]);
    }
}
