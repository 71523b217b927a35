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
    public void A_folder_that_nobody_holds_is_swept_and_one_that_is_held_is_kept()
    {
        var left = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "hopen-audit-999999999-x")).FullName;
        File.WriteAllText(Path.Combine(left, ".lock"), string.Empty);
        // The number of another container's process is that of nobody here.
        var foreign = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "hopen-audit-999999998-x")).FullName;
        using (File.Open(Path.Combine(foreign, ".lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
        {
            using var living = PrivateFolder.Create();
            using var second = PrivateFolder.Create();
            Directory.Exists(left).ShouldBeFalse();
            Directory.Exists(living.Path).ShouldBeTrue();
            Directory.Exists(foreign).ShouldBeTrue();
        }

        using var last = PrivateFolder.Create();
        Directory.Exists(foreign).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_without_a_lock_is_swept_once_it_is_old()
    {
        var left = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "hopen-audit-999999997-x")).FullName;
        using (PrivateFolder.Create())
            Directory.Exists(left).ShouldBeTrue();
        Directory.SetLastWriteTimeUtc(left, DateTime.UnixEpoch.AddYears(50));
        using (PrivateFolder.Create())
            Directory.Exists(left).ShouldBeFalse();
    }

    [Fact]
    public void A_file_in_it_is_read_by_its_owner_only()
    {
        using var folder = PrivateFolder.Create();
        var path = Path.Combine(folder.Path, "cellules.csv");
        PrivateFolder.NewFile(path).Dispose();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Should.Throw<IOException>(() => PrivateFolder.NewFile(path).Dispose());
    }
}
