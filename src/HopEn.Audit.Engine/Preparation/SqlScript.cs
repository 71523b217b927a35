using System.Reflection;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Statements of SQL kept in a file beside the code, with places between braces.</summary>
internal static class SqlScript
{
    /// <summary>The text of a file of SQL.</summary>
    /// <param name="name">Name of the file.</param>
    public static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The statements of a text: each ends with its line.</summary>
    public static string[] Statements(string text) =>
        text.Split(";\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
