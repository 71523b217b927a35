using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tests.Files;

public sealed class SourceBytesTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Fact]
    public void A_file_that_another_program_writes_to_is_read_all_the_same()
    {
        using var other = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        other.Write("écrit ailleurs"u8);
        other.Flush();
        using var text = new StreamReader(SourceBytes.Open(path));
        text.ReadToEnd().ShouldBe("écrit ailleurs");
    }

    [Fact]
    public void A_file_that_another_program_keeps_to_itself_is_named()
    {
        File.WriteAllText(path, "x");
        using var other = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var fault = Should.Throw<SourceUnreadableException>(() => SourceBytes.Open(path, "identites.csv"));
        fault.Message.ShouldContain("identites.csv");
        fault.Message.ShouldContain("ouvert ailleurs");
    }

    [Fact]
    public void What_is_no_archive_is_let_go_at_once()
    {
        File.WriteAllText(path, "pas une archive");
        Should.Throw<InvalidDataException>(() => SourceBytes.OpenZip(path));
        using var alone = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        alone.Length.ShouldBe(15);
    }

    public void Dispose() => File.Delete(path);
}
