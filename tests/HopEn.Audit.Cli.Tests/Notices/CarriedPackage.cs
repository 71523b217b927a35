using System.Text.Json;
using System.Xml.Linq;

namespace HopEn.Audit.Cli.Tests.Notices;

/// <summary>A package whose files are in the published program, direct or not.</summary>
internal sealed record CarriedPackage(string Name, string Version, string Licence, string Project, string Copyright)
{
    private static readonly string[] Carried = ["runtime", "native", "runtimeTargets", "resource"];

    /// <summary>Those of the command line, as the last restore left them on this machine; no network is asked.</summary>
    /// <remarks>A package that only builds (an analyzer) gives no file to the program and is not named.</remarks>
    public static IReadOnlyList<CarriedPackage> OfTheProgram()
    {
        var path = Path.Combine(Repository.Root, "src", "HopEn.Audit.Cli", "obj", "project.assets.json");
        using var assets = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = assets.RootElement;
        string[] folders = [.. root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
        return
        [
            .. root.GetProperty("targets")
                .EnumerateObject()
                .Single(target => !target.Name.Contains('/'))
                .Value.EnumerateObject()
                .Where(library => library.Value.GetProperty("type").GetString() == "package" && HasFiles(library.Value))
                .Select(library => root.GetProperty("libraries").GetProperty(library.Name).GetProperty("path"))
                .Select(place => Described(folders, place.GetString()!))
                .OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static bool HasFiles(JsonElement library) =>
        Carried
            .Where(group => library.TryGetProperty(group, out _))
            .SelectMany(group => library.GetProperty(group).EnumerateObject())
            .Any(file => !file.Name.EndsWith("_._", StringComparison.Ordinal));

    private static CarriedPackage Described(string[] folders, string place)
    {
        var folder = folders.Select(root => Path.Combine(root, place)).First(Directory.Exists);
        var metadata = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single()).Root!.Elements().First();
        string? Text(string name) =>
            metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim();
        var name = Text("id")!;
        return new CarriedPackage(
            name,
            Text("version")!,
            Text("license").ShouldNotBeNull($"{name} names no licence: look for it before carrying it"),
            Text("projectUrl").ShouldNotBeNull($"{name} has no address"),
            Text("copyright") ?? Text("authors")!
        );
    }
}
