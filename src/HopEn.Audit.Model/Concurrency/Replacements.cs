namespace HopEn.Audit.Model.Concurrency;

/// <summary>Files that take the places of others: what ends the process by force waits until none is on its way.</summary>
public static class Replacements
{
    private static readonly Lock Turn = new();

    /// <summary>Replaces files, whatever asks the process to end meanwhile.</summary>
    public static void Run(Action replace)
    {
        ArgumentNullException.ThrowIfNull(replace);
        lock (Turn)
            replace();
    }

    /// <summary>Ends the process, once no file is being replaced.</summary>
    public static void Last(Action end) => Run(end);
}
