namespace HopEn.Audit.Testing;

/// <summary>Places of the source tree that tests read.</summary>
internal static class Repository
{
    /// <summary>The folder that holds HopEn.Audit.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>The rules as they are shipped.</summary>
    public static string Rules => Path.Combine(Root, "rules");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "HopEn.Audit.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("HopEn.Audit.sln was not found above " + AppContext.BaseDirectory);
    }
}
