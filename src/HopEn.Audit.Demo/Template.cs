namespace HopEn.Audit.Demo;

/// <summary>The texts of the demonstration that are files of this project, with holes to fill: <c>{{name}}</c>.</summary>
internal static class Template
{
    /// <summary>A text, its holes filled.</summary>
    /// <exception cref="InvalidOperationException">A hole is left: a fault of the generator.</exception>
    public static string Fill(string name, params ReadOnlySpan<(string Hole, string Value)> values)
    {
        using var resource = typeof(Template).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(resource, DemoEncodings.Utf8);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        foreach (var (hole, value) in values)
            text = text.Replace("{{" + hole + "}}", value, StringComparison.Ordinal);
        return text.Contains("{{", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"{name} has a hole that nothing fills.")
            : text;
    }

    /// <summary>Writes a text in the dossier, its holes filled.</summary>
    public static void Write(string folder, string name, params ReadOnlySpan<(string Hole, string Value)> values) =>
        File.WriteAllText(Path.Combine(folder, name), Fill(name, values), DemoEncodings.Utf8);
}
