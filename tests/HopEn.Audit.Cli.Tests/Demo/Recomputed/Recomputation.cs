namespace HopEn.Audit.Cli.Tests.Demo.Recomputed;

/// <summary>P1.O7 and P1.O8 from the raw files, with the words of the definition and nothing of the tool's SQL.</summary>
internal sealed class Recomputation
{
    private readonly RawDemo demo;
    private readonly Choices choices;
    private readonly Dictionary<string, List<Place>> byStay;
    private readonly ILookup<string, Place> byPatient;
    private readonly ILookup<string?, RawSend> citizen;
    private readonly HashSet<string> standing = [];
    private readonly Dictionary<RawVenue, HashSet<string>> before = new(ReferenceEqualityComparer.Instance);

    public Recomputation(RawDemo demo, Choices choices)
    {
        this.demo = demo;
        this.choices = choices;
        Places = [.. Locate()];
        byPatient = Places.ToLookup(place => place.Venue.Patient);
        citizen = demo
            .Sends.Where(send => send.To.EndsWith("@patient.mssante.fr", StringComparison.Ordinal))
            .ToLookup(send => send.Patient);
        byStay = Places.GroupBy(place => place.Venue.Number).ToDictionary(group => group.Key, group => group.ToList());
        Month = [.. Places.Where(place => place.Month == choices.Month)];
        Sent = Places.ToDictionary(place => place, _ => new List<RawSend>());
        Late = [];
        foreach (var send in demo.Sends.Where(IsToProfessional))
        {
            foreach (var place in EncountersOfSend(send.Patient, send.Stay, send.On))
            {
                if (Choices.IsLate(place, send.On))
                    Late.Add(place);
                else
                    Sent[place].Add(send);
            }
        }

        Written = Places.ToDictionary(place => place, _ => new List<RawDocument>());
        foreach (var document in demo.Documents)
        {
            foreach (var place in EncountersAroundDate(document.Patient, document.Stay, document.On))
                Written[place].Add(document);
        }
    }

    public IReadOnlyList<Place> Places { get; }

    public IReadOnlyList<Place> Month { get; }

    private Dictionary<Place, List<RawSend>> Sent { get; }

    private HashSet<Place> Late { get; }

    private Dictionary<Place, List<RawDocument>> Written { get; }

    public IEnumerable<IGrouping<string, Place>> Patients(string month) =>
        Places.Where(place => place.Month == month && place.Left is null).GroupBy(place => place.Venue.Patient);

    public bool IsReached(IEnumerable<Place> places) =>
        places
            .SelectMany(place => Sent[place])
            .Any(send => !send.Refused && send.Format == "CDA" && IsCountedBox(send.From));

    public int Uncertain() =>
        Patients(choices.Month)
            .Count(patient =>
                !IsReached(patient)
                && patient
                    .SelectMany(place => Sent[place])
                    .Any(send => !send.Refused && send.Format.Length == 0 && IsCountedBox(send.From))
            );

    /// <summary>File and line of every encounter, in the retained month, of the patients who are not reached.</summary>
    public IEnumerable<string> RowsOfUnreached() =>
        Patients(choices.Month)
            .Where(patient => !IsReached(patient))
            .SelectMany(patient => patient.Select(place => place.Venue.At));

    /// <summary>The same for eligible patients without a message in the window of a pathway.</summary>
    public IEnumerable<string> RowsOfUnreachedByCitizen(IReadOnlyDictionary<string, (int Before, int After)> windows) =>
        Eligible(windows)
            .Where(IsCounted)
            .GroupBy(row => row.Place.Venue.Patient)
            .Where(patient => patient.All(row => !row.State.Contains("in")))
            .SelectMany(patient => patient.Select(row => row.Place.Venue.At).Distinct());

    public Dictionary<string, int> Boxes() =>
        Patients(choices.Month)
            .Where(patient => !IsReached(patient))
            .GroupBy(patient => Box(patient))
            .ToDictionary(group => group.Key, group => group.Count());

    // Each patient of the gap, in the box where the whole establishment lost it, under every service that saw it.
    public Dictionary<string, Dictionary<string, int>> BoxesByService() =>
        Patients(choices.Month)
            .Where(patient => !IsReached(patient))
            .SelectMany(patient =>
                patient
                    .Select(place => place.Venue.Service ?? "Service inconnu")
                    .Distinct()
                    .Select(service => (Service: service, Box: Box(patient)))
            )
            .GroupBy(one => one.Service)
            .ToDictionary(
                service => service.Key,
                service => service.GroupBy(one => one.Box).ToDictionary(group => group.Key, group => group.Count())
            );

    // Only mailboxes that are attached wrongly carry the patient: neither attached as required, nor of unknown attachment.
    public (int AtRisk, int Unknown) Risk()
    {
        var carried = Patients(choices.Month)
            .Where(IsReached)
            .Select(patient =>
                patient
                    .SelectMany(place => Sent[place])
                    .Where(send => !send.Refused && send.Format == "CDA" && IsCountedBox(send.From))
                    .Select(send => Attachment(send.From))
                    .ToHashSet()
            )
            .ToArray();
        return (
            carried.Count(states => states.SetEquals([2])),
            carried.Count(states => !states.Contains(0) && states.Contains(1))
        );
    }

    public (
        int Reached,
        int Eligible,
        Dictionary<string, (int Reached, int Eligible, int WithoutIns)> Pathways,
        Dictionary<string, int> Lost
    ) Citizen(IReadOnlyDictionary<string, (int Before, int After)> windows)
    {
        var rows = Eligible(windows);
        var patients = rows.Where(IsCounted).GroupBy(row => row.Place.Venue.Patient).ToArray();
        var lost = patients
            .Where(patient => patient.All(row => !row.State.Contains("in")))
            .GroupBy(patient => BoxOfUnreached(patient.Key, [.. patient.SelectMany(row => row.State)]))
            .ToDictionary(group => group.Key, group => group.Count());
        return (
            patients.Count(patient => patient.Any(row => row.State.Contains("in"))),
            patients.Length,
            rows.GroupBy(row => row.Pathway)
                .ToDictionary(
                    group => group.Key,
                    group =>
                        (
                            group
                                .Where(row => row.State.Contains("in"))
                                .Select(row => row.Place.Venue.Patient)
                                .Distinct()
                                .Count(),
                            group.Select(row => row.Place.Venue.Patient).Distinct().Count(),
                            group
                                .Select(row => row.Place.Venue.Patient)
                                .Where(patient => !demo.UsableIns.Contains(patient))
                                .Distinct()
                                .Count()
                        )
                ),
            lost
        );
    }

    // Validated in the dossier before the end of every month of the period that is retained.
    private static bool IsCounted((string Pathway, Place Place, HashSet<string> State) row) =>
        row.Pathway != "maternite";

    private (string Pathway, Place Place, HashSet<string> State)[] Eligible(
        IReadOnlyDictionary<string, (int Before, int After)> windows
    ) =>
        [
            .. demo.Pathways.SelectMany(one =>
                byPatient[one.Patient]
                    .Where(place =>
                        place.Month == choices.Month
                        && place.Left is null
                        && (
                            place.Venue.Number == one.Stay
                            || (before.TryGetValue(place.Venue, out var numbers) && numbers.Contains(one.Stay))
                        )
                    )
                    .Select(place => (one.Pathway, place, State(place, windows[one.Pathway])))
            ),
        ];

    private string BoxOfUnreached(string patient, HashSet<string> states) =>
        states.Contains("refused") ? "rejected"
        : states.Contains("late") ? "after-measurement"
        : states.Contains("out") ? "outside-window"
        : demo.UsableIns.Contains(patient) ? "not-sent"
        : "no-usable-ins";

    private HashSet<string> State(Place place, (int Before, int After) window)
    {
        var states = new HashSet<string>();
        foreach (var send in citizen[place.Venue.Patient])
        {
            var inside = send.On >= place.Start.AddDays(-window.Before) && send.On <= place.End.AddDays(window.After);
            if (inside)
                states.Add(
                    Choices.IsLate(place, send.On) ? "late"
                    : send.Refused ? "refused"
                    : "in"
                );
            else if (!send.Refused)
                states.Add("out");
        }

        return states;
    }

    private string Box(IEnumerable<Place> patient)
    {
        var places = patient.ToArray();
        var sends = places.SelectMany(place => Sent[place]).ToArray();
        var accepted = sends.Where(send => !send.Refused).ToArray();
        if (sends.Length == 0)
        {
            if (places.Any(Late.Contains))
                return "after-measurement";
            var documents = places.SelectMany(place => Written[place]).ToArray();
            if (documents.Length == 0)
                return "no-document";
            if (!documents.Any(document => document.Validated))
                return "not-validated";
            if (!demo.Care.TryGetValue(places[0].Venue.Patient, out var hasBox))
                return "no-correspondent";
            return hasBox ? "not-sent" : "no-mailbox";
        }

        var cda = accepted.Where(send => send.Format == "CDA").ToArray();
        if (cda.Length > 0)
            return choices.App && !cda.Any(send => IsApplicative(send.From)) ? "other-channel" : "not-attached";
        if (accepted.Any(send => send.Format.Length == 0))
            return "unknown";
        return accepted.Length > 0 ? "no-cda" : "rejected";
    }

    private bool IsToProfessional(RawSend send)
    {
        var to = send.To.ToLowerInvariant();
        return !to.EndsWith("@patient.mssante.fr", StringComparison.Ordinal)
            && !demo.Boxes.ContainsKey(to)
            && !(choices.LeftOut ?? []).Contains(to);
    }

    private bool IsApplicative(string from) =>
        demo.Boxes.TryGetValue(from.ToLowerInvariant(), out var box) && box.Type == "APP";

    private int Attachment(string from) =>
        demo.Boxes.TryGetValue(from.ToLowerInvariant(), out var box) ? box.Attachment : 1;

    private bool IsCountedBox(string from) =>
        (!choices.App || IsApplicative(from)) && (choices.Unattached || Attachment(from) != 2);

    private IEnumerable<Place> EncountersOfSend(string? patient, string stay, DateOnly on) =>
        patient is null ? []
        : choices.ByMonth ? byPatient[patient].Where(place => place.Venue.Kind != 'U' && place.Month == $"{on:yyyy-MM}")
        : EncountersAroundDate(patient, stay, on);

    private IEnumerable<Place> EncountersAroundDate(string patient, string stay, DateOnly on)
    {
        // A number that stands for a stay of its own belongs to no other encounter, even when that stay is not counted.
        IEnumerable<Place> places =
            stay.Length > 0 && standing.Contains(stay) ? byStay.GetValueOrDefault(stay, []) : byPatient[patient];
        return places.Where(place =>
            place.Venue.Kind != 'U' && on >= place.Start && on <= place.End.AddDays(choices.Days)
        );
    }

    private IEnumerable<Place> Locate()
    {
        var stays = demo.Venues.Where(venue => venue.Kind == 'H').ToArray();
        // An establishment that is not audited takes nobody over.
        var begun = stays
            .Where(venue => venue.Site is null || RawDemo.Perimeter.Contains(venue.Site))
            .GroupBy(venue => (venue.Patient, venue.Start))
            .ToDictionary(group => group.Key, group => group.ToArray());
        var next = new Dictionary<RawVenue, RawVenue[]>();
        foreach (var stay in stays.Where(stay => choices.Merge && stay.End is not null))
        {
            if (begun.TryGetValue((stay.Patient, stay.End!.Value), out var following))
                next[stay] =
                [
                    .. following.Where(other =>
                        !ReferenceEquals(other, stay) && (other.End is null || other.End > stay.End)
                    ),
                ];
        }

        var starts = new Dictionary<RawVenue, DateOnly>();
        foreach (var stay in stays.OrderBy(stay => stay.Start))
        {
            if (!next.TryGetValue(stay, out var following) || following.Length == 0)
                continue;
            var goesOn = following.OrderByDescending(other => other.End ?? DateOnly.MaxValue).First();
            var start = starts.GetValueOrDefault(stay, stay.Start);
            starts[goesOn] = starts.TryGetValue(goesOn, out var already) && already < start ? already : start;
            if (!before.TryGetValue(goesOn, out var numbers))
                before[goesOn] = numbers = [];
            numbers.UnionWith(before.GetValueOrDefault(stay, []).Append(stay.Number));
        }

        standing.UnionWith(
            demo.Venues.Where(venue => !next.TryGetValue(venue, out var taken) || taken.Length == 0)
                .Select(venue => venue.Number)
        );

        var (first, last) = (new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 31));
        foreach (var venue in demo.Venues.Where(venue => venue.Site is null || RawDemo.Perimeter.Contains(venue.Site)))
        {
            if (venue.CountedOn is { } on && on >= first && on <= last)
            {
                var left =
                    venue.Kind == 'U' ? "emergency"
                    : !choices.Included.Contains(venue.Kind)
                        ? venue.Kind switch
                        {
                            'S' => "session",
                            'D' => "hah",
                            _ => "outside-act",
                        }
                    : next.TryGetValue(venue, out var following) && following.Length > 0 ? "transfer"
                    : null;
                yield return new Place(
                    venue,
                    $"{on:yyyy-MM}",
                    starts.GetValueOrDefault(venue, venue.Start),
                    venue.Last,
                    left
                );
            }

            if (venue.Kind != 'H' || !(choices.OpenUnits ?? []).Contains(venue.Uf))
                continue;
            for (var month = first; month <= last; month = month.AddMonths(1))
            {
                var end = month.AddMonths(1).AddDays(-1);
                if (venue.Start <= end && (venue.End is null || venue.End > end))
                    yield return new Place(venue, $"{month:yyyy-MM}", venue.Start, end, null);
            }
        }
    }
}
