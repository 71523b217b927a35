using System.Numerics;

namespace HopEn.Audit.Cli.Tests.Demo.Recomputed;

/// <summary>
/// P1.O1 to P1.O6 and the triple duty from the raw files,
/// with the words of the definitions and nothing of the tool's SQL.
/// </summary>
internal sealed class DmpSubmissionRecomputation
{
    private static readonly (DateOnly First, DateOnly Last) Period = (new(2025, 1, 1), new(2025, 7, 31));

    // Families of the announcement of HOP'EN 2, codes of JDV_J66 and the four that were retired, by hand.
    private static readonly Dictionary<string, string[]> Families = new()
    {
        ["discharge"] = ["11490-0", "34112-3", "34133-9", "86531-1", "11493-4"],
        ["operative"] = ["34874-8"],
        ["consultation"] = ["11488-4", "85208-7", "78513-9", "34749-2"],
        ["imaging"] = ["18748-4", "11528-7"],
        ["biology"] = ["11502-2"],
    };

    private static readonly Dictionary<string, string> Labels = new()
    {
        ["11490-0"] = "Lettre de liaison à la sortie d’un établissement de soins",
        ["34874-8"] = "Compte rendu opératoire",
        ["11488-4"] = "Compte rendu ou fiche de consultation ou de visite",
        ["18748-4"] = "Compte rendu d’imagerie médicale",
        ["11502-2"] = "Compte rendu d’examens biologiques",
    };

    private readonly RawDemo demo;
    private readonly Choices choices;
    private readonly State[] states;

    public DmpSubmissionRecomputation(RawDemo demo, Recomputation population, Choices choices)
    {
        this.demo = demo;
        this.choices = choices;
        var feedsById = demo.Feeds.Where(feed => feed.Document.Length > 0).ToLookup(feed => feed.Document);
        var feedsByStay = demo.Feeds.Where(feed => feed.Document.Length == 0).ToLookup(feed => (feed.Stay, feed.Type));
        var sends = demo.Sends.Where(send => !send.Refused && send.Document.Length > 0).ToLookup(send => send.Document);
        var stays = population
            .Places.GroupBy(place => place.Venue.Number)
            .ToDictionary(group => group.Key, group => group.ToArray());
        states =
        [
            .. from document in demo.Documents
            where document.On >= Period.First && document.On <= Period.Last
            let unit = demo.Unit(document.Uf, document.On)
            let stay = stays.GetValueOrDefault(document.Stay)
            let site = unit.Site ?? stay?[0].Venue.Site
            where
                site is null
                    ? !demo.Venues.Any(venue =>
                        venue.Number == document.Stay
                        && venue.Site is not null
                        && !RawDemo.Perimeter.Contains(venue.Site)
                    )
                    : RawDemo.Perimeter.Contains(site)
            let feeds = (document.Id.Length > 0 ? feedsById[document.Id] : [])
                .Concat(feedsByStay[(document.Stay, document.Type)])
                .ToArray()
            let accepted = feeds.Where(feed => feed.Result == "Accepté").Select(feed => feed.On).ToArray()
            select new State(
                document,
                unit.Service ?? stay?[0].Venue.Service,
                Box(document, feeds, accepted),
                accepted.Length > 0 ? accepted.Min().DayNumber - document.On.DayNumber : null,
                stay?.All(place => place.Venue.Kind is not ('H' or 'D')) == true,
                sends[document.Id].Any(IsToProfessional),
                sends[document.Id].Any(IsToPatient)
            ),
        ];
    }

    public static IEnumerable<string> Named => Families.Keys;

    public (long Qualified, long Identified) Identity(Recomputation population, string? month = null)
    {
        var patients = population
            .Places.Where(place =>
                choices.Included.Contains(place.Venue.Kind)
                && place.End == place.Venue.Last
                && (month is null || place.Month == month)
                && place.Venue.CountedOn is { } on
                && on >= Period.First
                && on <= Period.Last
                && $"{on:yyyy-MM}" == place.Month
            )
            .Select(place => place.Venue.Patient)
            .Distinct()
            .Where(demo.Identified.Contains)
            .ToArray();
        return (patients.LongCount(demo.Qualified.Contains), patients.LongLength);
    }

    public (long Fed, long Documents, long Opposed) Family(string family, string? month = null)
    {
        var own = OfFamily(family).Where(state => month is null || $"{state.Document.On:yyyy-MM}" == month).ToArray();
        return (
            own.LongCount(state => state.Box == "fed"),
            own.LongCount(state => state.Box != "opposed"),
            own.LongCount(state => state.Box == "opposed")
        );
    }

    public Dictionary<string, int> Boxes(string family) => Boxes(NeitherFedNorOpposed(family));

    public Dictionary<string, Dictionary<string, int>> BoxesByService(string family) =>
        NeitherFedNorOpposed(family)
            .GroupBy(state => state.Service ?? "Service inconnu")
            .ToDictionary(group => group.Key, Boxes);

    public Dictionary<string, Dictionary<string, int>> BoxesByType(string family) =>
        NeitherFedNorOpposed(family)
            .GroupBy(state => Labels[state.Document.Type])
            .ToDictionary(group => group.Key, Boxes);

    /// <summary>Days to the first accepted feed, in order, of the documents that are in the DMP.</summary>
    public int[] Delays(string family, string? type = null) =>
        [
            .. OfFamily(family)
                .Where(state => state.Box == "fed" && (type is null || Labels[state.Document.Type] == type))
                .Select(state => state.Days!.Value)
                .Order(),
        ];

    public Dictionary<string, (int Feeds, int Recovered)> Rejections()
    {
        var accepted = demo
            .Feeds.Where(feed => feed is { Result: "Accepté", Document.Length: > 0 })
            .ToLookup(feed => feed.Document, feed => feed.On);
        return demo
            .Feeds.Where(feed => feed.Result == "Rejeté" && feed.On >= Period.First && feed.On <= Period.Last)
            .GroupBy(feed => feed.Error)
            .ToDictionary(
                group => group.Key,
                group =>
                    (
                        group.Count(),
                        group.Count(feed =>
                            feed.Document.Length > 0 && accepted[feed.Document].Any(on => on >= feed.On)
                        )
                    )
            );
    }

    /// <summary>
    /// Documents by how many of the three recipients they reached: the duty of the decree,
    /// what is written during a stay left out save the letter and the operative report.
    /// </summary>
    public int[] TripleDuty()
    {
        var counts = new int[4];
        foreach (
            var state in states.Where(state =>
                state.Box != "opposed" && (state.Document.Type is "11490-0" or "34874-8" || state.IsOutsideStay)
            )
        )
            counts[(state.Box == "fed" ? 1 : 0) + (state.ToProfessional ? 1 : 0) + (state.ToPatient ? 1 : 0)]++;
        return counts;
    }

    private IEnumerable<State> OfFamily(string family) =>
        states.Where(state => Families[family].Contains(state.Document.Type));

    private IEnumerable<State> NeitherFedNorOpposed(string family) =>
        OfFamily(family).Where(state => state.Box is not ("fed" or "opposed"));

    private static Dictionary<string, int> Boxes(IEnumerable<State> lost) =>
        lost.GroupBy(state => state.Box).ToDictionary(group => group.Key, group => group.Count());

    private static string Box(RawDocument document, RawFeed[] feeds, DateOnly[] accepted)
    {
        if (feeds.Any(feed => feed.Result == "Opposition" && accepted.All(on => on <= feed.On)))
            return "opposed";
        if (feeds.Any(feed => feed.Result == "Retiré" && accepted.All(on => on <= feed.On)))
            return "withdrawn";
        if (accepted.Length > 0)
            return "fed";
        if (feeds.Any(feed => feed.Result == "Rejeté"))
            return "rejected";
        return document.Validated ? "none" : "not-validated";
    }

    private bool IsToProfessional(RawSend send) =>
        !IsCitizen(send)
        && !demo.Boxes.ContainsKey(send.To.ToLowerInvariant())
        && !(choices.LeftOut ?? []).Contains(send.To.ToLowerInvariant());

    // The matricule must hold its key: 97 less the remainder of its thirteen digits.
    private static bool IsToPatient(RawSend send)
    {
        var matricule = send.To.Split('@')[0];
        return IsCitizen(send)
            && matricule.Length == 15
            && BigInteger.TryParse(matricule.Replace("2A", "19").Replace("2B", "18"), out var number)
            && 97 - (int)(number / 100 % 97) == (int)(number % 100);
    }

    private static bool IsCitizen(RawSend send) => send.To.EndsWith("@patient.mssante.fr", StringComparison.Ordinal);

    private sealed record State(
        RawDocument Document,
        string? Service,
        string Box,
        int? Days,
        bool IsOutsideStay,
        bool ToProfessional,
        bool ToPatient
    );
}
