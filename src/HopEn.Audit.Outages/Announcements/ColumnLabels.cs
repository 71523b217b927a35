using HopEn.Audit.Outages.Dates;

namespace HopEn.Audit.Outages.Announcements;

/// <summary>Says in each row of a table what its header says once: « Début : … | Fin : … ».</summary>
/// <remarks>Only columns that hold a moment or a length are labelled; a date beside its hour is one moment.</remarks>
internal static class ColumnLabels
{
    private enum Role
    {
        None,
        Start,
        End,
        Length,
        Publication,
    }

    private static readonly string[] Starts =
    [
        "debut",
        "du",
        "de",
        "depuis",
        "ouverture",
        "demarrage",
        "commence",
        "start",
    ];
    private static readonly string[] Ends =
    [
        "fin",
        "au",
        "a",
        "jusqu'au",
        "jusqu'a",
        "retablissement",
        "retour",
        "reprise",
        "cloture",
        "resolution",
        "end",
    ];
    private static readonly string[] Publications =
    [
        "publication",
        "publie",
        "publiee",
        "diffusion",
        "mise a jour",
        "emission",
    ];

    /// <summary>Whether the cells of a row name columns, and moments among them.</summary>
    public static bool AreHeaders(IReadOnlyList<string> cells) =>
        cells.Any(cell => Of(cell) is Role.Start or Role.End or Role.Length)
        && cells.All(cell => cell.Length <= 60 && !cell.Any(char.IsAsciiDigit));

    /// <summary>The text of a row under its headers.</summary>
    /// <param name="headers">Headers, in order; empty for a column without.</param>
    /// <param name="cells">Cells, in order; more or fewer than the headers is no fault.</param>
    public static string Row(IReadOnlyList<string> headers, IReadOnlyList<string> cells)
    {
        var pieces = new List<string>();
        var before = Role.None;
        for (var i = 0; i < cells.Count; i++)
        {
            var role = i < headers.Count && cells[i].Length > 0 ? Of(headers[i]) : Role.None;
            if (role != Role.None && role == before)
                pieces[^1] += " " + cells[i];
            else
                pieces.Add(Label(role) + cells[i]);
            before = role;
        }

        return string.Join(" | ", pieces);
    }

    private static string Label(Role role) =>
        role switch
        {
            Role.Start => "Début : ",
            Role.End => "Fin : ",
            Role.Length => "Durée : ",
            Role.Publication => "Publié le ",
            _ => string.Empty,
        };

    private static Role Of(string header)
    {
        var folded = FoldedText.Of(header.Normalize()).Trim(' ', ':', '.', '*');
        var words = folded.Split([' ', '/', '(', ')', '-', ':', '_'], StringSplitOptions.RemoveEmptyEntries);
        if (Publications.Any(folded.Contains))
            return Role.Publication;
        if (words.Contains("duree"))
            return Role.Length;
        bool Has(string[] names) => names.Any(name => name.Length > 2 ? words.Contains(name) : folded == name);
        return (Has(Starts), Has(Ends)) switch
        {
            (true, false) => Role.Start,
            (false, true) => Role.End,
            _ => Role.None,
        };
    }
}
