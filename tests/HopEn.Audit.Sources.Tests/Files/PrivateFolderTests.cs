using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tests.Files;

public sealed class PrivateFolderTests
{
    [Fact]
    public void Only_its_owner_may_enter_and_nothing_is_left_behind()
    {
        string path;
        using (var folder = PrivateFolder.Create())
        {
            path = folder.Path;
            File.WriteAllText(Path.Combine(path, "cellules.csv"), "secret");
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(path)
                    .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public void The_folder_of_a_process_that_died_is_swept_and_that_of_a_living_one_is_kept()
    {
        var dead = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "hopen-audit-999999999-x")).FullName;
        using var living = PrivateFolder.Create();
        using var second = PrivateFolder.Create();
        Directory.Exists(dead).ShouldBeFalse();
        Directory.Exists(living.Path).ShouldBeTrue();
    }
}
