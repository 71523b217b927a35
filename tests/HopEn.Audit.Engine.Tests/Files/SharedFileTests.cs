using HopEn.Audit.Engine.Files;

namespace HopEn.Audit.Engine.Tests.Files;

public sealed class SharedFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hopen-shared-");

    [PipeFact]
    public void A_pipe_or_a_device_holds_nothing_and_is_not_waited_for()
    {
        var pipe = PipeFactAttribute.Make(Path.Combine(folder.FullName, "dossier.yml"));
        SharedFile.ReadText(pipe).ShouldBeEmpty();
        SharedFile.ReadBytes(pipe).ShouldBeEmpty();
        var device = Path.Combine(folder.FullName, "zero");
        File.CreateSymbolicLink(device, "/dev/zero");
        SharedFile.ReadBytes(device).ShouldBeEmpty();
    }

    [Fact]
    public void The_whole_of_a_file_is_read_through_a_link_too()
    {
        var file = Path.Combine(folder.FullName, "a.txt");
        File.WriteAllText(file, "écrit");
        SharedFile.ReadText(file).ShouldBe("écrit");
        SharedFile.ReadBytes(file).Length.ShouldBe(6);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
