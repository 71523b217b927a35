namespace HopEn.Audit.Cli.Hosting;

/// <summary>What is installed beside the program.</summary>
internal static class Installation
{
    /// <summary>Folder of the rules that ship.</summary>
    public static string Rules => Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>Folder of the templates and styles of the reports.</summary>
    public static string Templates => Path.Combine(AppContext.BaseDirectory, "reports");
}
