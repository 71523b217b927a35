using System.Diagnostics;
using HopEn.Audit.Model.Files;

namespace HopEn.Audit.Model.Tests.Files;

public sealed class StraightOutputTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-straight-");

    [DeviceFact]
    public void A_device_that_stands_elsewhere_than_in_dev_is_written_to()
    {
        var device = DeviceFactAttribute.Make(Path.Combine(root.FullName, "null"));
        StraightOutput.TryWrite(device, "abc"u8).ShouldBeTrue();
    }

    [Fact]
    public void A_file_is_not_written_to_empty_or_not()
    {
        var empty = Path.Combine(root.FullName, "empty");
        var full = Path.Combine(root.FullName, "full");
        File.WriteAllText(empty, "");
        File.WriteAllText(full, "def");
        StraightOutput.TryWrite(empty, "abc"u8).ShouldBeFalse();
        StraightOutput.TryWrite(full, "abc"u8).ShouldBeFalse();
        StraightOutput.TryWrite(Path.Combine(root.FullName, "absent"), "abc"u8).ShouldBeFalse();
        File.ReadAllText(empty).ShouldBeEmpty();
        File.ReadAllText(full).ShouldBe("def");
    }

    public void Dispose() => root.Delete(recursive: true);
}

/// <summary>A test that makes a device: shown as skipped where the user may not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DeviceFactAttribute : FactAttribute
{
    public DeviceFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            Skip = "seul l’administrateur d’un système Linux crée un périphérique";
    }

    /// <summary>Makes the device that takes everything and keeps nothing.</summary>
    public static string Make(string path)
    {
        using var make = Process.Start("mknod", [path, "c", "1", "3"]);
        make.WaitForExit();
        return path;
    }
}
