using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Files;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Commands;

/// <summary>The FINESS numbers of a command line, typed or listed in a file.</summary>
internal static class FinessArguments
{
    private static readonly char[] CellEnds = [';', ',', '\t', '|'];

    /// <summary>Reads them, each once, in their order.</summary>
    /// <param name="typed">Numbers typed.</param>
    /// <param name="list">
    /// File with a number at the start of each line; what follows it is left aside, as are a header, blank lines and « # » comments.
    /// </param>
    /// <exception cref="UsageException">A number has not the form of a FINESS, or the file can't be read; every fault is told.</exception>
    public static IReadOnlyList<Finess> Read(IReadOnlyList<string> typed, string? list)
    {
        var faults = new List<string>();
        var numbers = new List<Finess>();
        foreach (
            var one in typed.SelectMany(text =>
                text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )
        )
        {
            if (FinessNumber.Read(one).Value is { } finess)
                numbers.Add(finess);
            else
                faults.Add(
                    $"«\u202f{one}\u202f» n’est pas un FINESS\u202f: neuf caractères attendus, par exemple 990000010."
                );
        }

        if (list is not null)
            numbers.AddRange(Listed(list, faults));
        if (faults.Count > 0)
            throw new UsageException([.. faults]);
        return [.. numbers.Distinct()];
    }

    private static List<Finess> Listed(string path, List<string> faults)
    {
        var lines = Lines(path);
        var name = Path.GetFileName(path);
        var numbers = new List<Finess>();
        for (var i = 0; i < lines.Length; i++)
        {
            var cell = lines[i].Split(CellEnds)[0].Trim().Trim('"');
            if (cell.Length == 0 || cell[0] == '#')
                continue;
            if (FinessNumber.Read(cell).Value is { } finess)
                numbers.Add(finess);
            else if (numbers.Count > 0 || cell.Any(char.IsAsciiDigit))
                faults.Add(
                    $"{name}, ligne {i + 1}\u202f: «\u202f{cell}\u202f» n’est pas un FINESS\u202f; neuf caractères attendus au début de la ligne."
                );
        }

        if (numbers.Count == 0 && faults.Count == 0)
            faults.Add($"{name} ne contient aucun FINESS\u202f: un numéro par ligne est attendu.");
        return numbers;
    }

    private static string[] Lines(string path)
    {
        try
        {
            using var reader = new StreamReader(SharedFile.OpenRead(path));
            var lines = new List<string>();
            while (reader.ReadLine() is { } line)
                lines.Add(line);
            return [.. lines];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"La liste «\u202f{path}\u202f» ne peut pas être lue\u202f: vérifiez son nom, vos droits et qu’elle n’est pas ouverte ailleurs.",
                fault
            );
        }
    }
}
