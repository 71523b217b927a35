using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>Everything that the definitions of P1.O7 and P1.O8 leave open, with the defaults of this tool.</summary>
/// <remarks>
/// The source fixes the rest: closed stays and consultations of one month, emergency passages out, whatever the
/// identity status.
/// </remarks>
public sealed record PopulationChoices
{
    /// <summary>Kinds of encounters whose place is a choice, with their default: whether they are counted.</summary>
    public static IReadOnlyDictionary<string, bool> DefaultKinds { get; } =
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["uhcd"] = true,
            ["session"] = false,
            ["hah"] = false,
            ["outside-act"] = false,
            ["long-term-care"] = false,
            ["newborn"] = true,
            ["confidential"] = true,
        };

    /// <summary>The defaults.</summary>
    public static PopulationChoices Default { get; } = new();

    /// <summary>Month that carries the verdict; null for the last complete one.</summary>
    public Month? Month { get; init; }

    /// <summary>Whether any message of the month counts, instead of those linked to the encounter.</summary>
    public bool SendsByMonth { get; init; }

    /// <summary>Days after the end of the encounter until which a message counts for it.</summary>
    public int SendDaysAfter { get; init; } = 30;

    /// <summary>Whether stays that follow each other inside a legal entity are one.</summary>
    public bool MergeTransfers { get; init; } = true;

    /// <summary>Kinds of encounters counted or not.</summary>
    public IReadOnlyDictionary<string, bool> Kinds { get; init; } = DefaultKinds;

    /// <summary>Every kind of encounter that is counted: what the source names, and what the dossier chooses.</summary>
    public IEnumerable<string> CountedKinds =>
        Kinds.Where(kind => kind.Value).Select(kind => kind.Key).Prepend("consultation").Prepend("inpatient");

    /// <summary>Units (UF) whose stays count although they are not closed; empty for none.</summary>
    public IReadOnlyList<string> OpenStayUnits { get; init; } = [];

    /// <summary>Whether only messages of applicative mailboxes count.</summary>
    public bool ApplicativeOnly { get; init; }

    /// <summary>Why the dossier keeps that channel; null when it does not say.</summary>
    public string? ChannelReason { get; init; }

    /// <summary>Whether messages of mailboxes not attached as required are left out.</summary>
    public bool ExcludeUnattached { get; init; }

    /// <summary>Addresses whose messages never count: tests, internal boxes.</summary>
    public IReadOnlyList<string> ExcludedRecipients { get; init; } = [];

    /// <summary>Whether a message that left once the measurement of the programme was over counts.</summary>
    public bool CountsAfterMeasurement { get; init; }

    /// <summary>Whether the pathways that nobody validated count: the source asks that they be.</summary>
    public bool EveryPathway { get; init; }

    /// <summary>Which rate of P1.O7 is judged.</summary>
    public Weighting Weighting { get; init; }
}
