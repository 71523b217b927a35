using System.Globalization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Run;

/// <summary>What the machine lacks, whatever was being done when it showed: told as itself, never as a fault of a file.</summary>
public static class MachineFault
{
    // ENOSPC, EFBIG, EDQUOT, and how Windows calls a full disk.
    private static readonly int[] FullCodes = [28, 27, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    // EMFILE, ENFILE.
    private static readonly int[] FilesCodes = [24, 23];

    // An audit of forty files opens a hundred and fifty, libraries among them, and a library that lacks one ends the process.
    private const int FewestFiles = 256;

    private const string Limits = "/proc/self/limits";

    /// <summary>What the machine would lack in the middle of a run; null when nothing is known to lack.</summary>
    public static OutputException? Foreseen() => File.Exists(Limits) ? Foreseen(File.ReadLines(Limits)) : null;

    internal static OutputException? Foreseen(IEnumerable<string> limits) =>
        limits
            .Where(line => line.StartsWith("Max open files", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3])
            .Any(most => int.TryParse(most, CultureInfo.InvariantCulture, out var files) && files < FewestFiles)
            ? Files(null)
            : null;

    /// <summary>The failure as the user is told of it: the machine's when that is what it comes from.</summary>
    public static Exception Explain(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (fault is OutputException or OperationCanceledException)
            return fault;
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (Is(cause, FullCodes, "No space left on device"))
                return new OutputException(
                    $"La place manque sur le disque, dans le répertoire temporaire «\u00a0{Path.GetTempPath()}\u00a0» ou là où vous "
                        + "écrivez\u00a0: libérez-en, ou choisissez un autre répertoire temporaire par la variable TMPDIR "
                        + "(TEMP sous Windows). Rien n’a été écrit à moitié.",
                    fault
                );
            if (Is(cause, FilesCodes, "Too many open files"))
                return Files(fault);
        }

        return fault;
    }

    private static OutputException Files(Exception? fault) =>
        new(
            "Le système ne permet pas d’ouvrir assez de fichiers à la fois\u00a0: relevez cette limite "
                + "(«\u00a0ulimit -n 1024\u00a0») et recommencez. Rien n’a été écrit à moitié.",
            fault
        );

    private static bool Is(Exception cause, int[] codes, string message) =>
        cause is IOException && codes.Contains(cause.HResult)
        || cause.Message.Contains(message, StringComparison.Ordinal);
}
