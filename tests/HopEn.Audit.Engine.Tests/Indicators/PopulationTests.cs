using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Engine.Tests.Indicators;

/// <summary>
/// The definition of P1.O7, restated from the SESAN webinar of spring 2025: all patients cared for in the month except emergency
/// visits, that is stays closed in the month and consultations of the month; at least one document in CDA format sent to a
/// health correspondent by professional MSSanté; whatever the identity status. What it leaves open follows the defaults of the dossier.
/// </summary>
public sealed class PopulationTests
{
    private static readonly (string What, string[] Venues, string[] Sends, string Expected)[] Table =
    [
        (
            "a patient of two months counts in each",
            ["1 consultation 03-05 -", "1 consultation 04-05 -"],
            ["1 03-06 cda accepted"],
            "2025-03 1+ / 2025-04 1-"
        ),
        (
            "a patient of two sites counts once",
            ["1 consultation 03-05 - 990000028", "1 consultation 03-20 - 990000036"],
            ["1 03-06 cda accepted"],
            "2025-03 1+"
        ),
        (
            "an emergency visit alone does not count",
            ["1 emergency 03-05 03-05", "2 consultation 03-05 -"],
            ["1 03-06 cda accepted"],
            "2025-03 2-"
        ),
        (
            "an emergency visit then a stay count by the stay",
            ["1 emergency 03-05 03-05", "1 inpatient 03-05 03-09"],
            ["1 03-10 cda accepted"],
            "2025-03 1+"
        ),
        (
            "a stay across months counts in the month it closes",
            ["1 inpatient 02-25 03-04"],
            ["1 03-05 cda accepted"],
            "2025-03 1+"
        ),
        (
            "a stay that is not closed does not count",
            ["1 inpatient 03-01 -", "2 consultation 03-05 -"],
            [],
            "2025-03 2-"
        ),
        (
            "a message sent before the discharge counts",
            ["1 inpatient 03-01 03-20"],
            ["1 03-10 cda accepted"],
            "2025-03 1+"
        ),
        (
            "a message sent before the admission does not",
            ["1 inpatient 03-05 03-20"],
            ["1 03-04 cda accepted"],
            "2025-03 1-"
        ),
        ("thirty days after the end still count", ["1 consultation 03-01 -"], ["1 03-31 cda accepted"], "2025-03 1+"),
        ("thirty-one days do not", ["1 consultation 03-01 -"], ["1 04-01 cda accepted"], "2025-03 1-"),
        (
            "several correspondents make one patient",
            ["1 consultation 03-05 -"],
            ["1 03-06 cda accepted to=1", "1 03-06 cda accepted to=2"],
            "2025-03 1+"
        ),
        (
            "rejected then accepted counts",
            ["1 consultation 03-05 -"],
            ["1 03-06 cda rejected", "1 03-07 cda accepted"],
            "2025-03 1+"
        ),
        ("rejected alone does not", ["1 consultation 03-05 -"], ["1 03-06 cda rejected"], "2025-03 1-"),
        ("an acknowledgement is not required", ["1 consultation 03-05 -"], ["1 03-06 cda ?"], "2025-03 1+"),
        (
            "a document without CDA does not count",
            ["1 consultation 03-05 -"],
            ["1 03-06 other-format accepted"],
            "2025-03 1-"
        ),
        (
            "a stay number wins over the patient's other encounters",
            ["1 consultation 03-05 - - 7", "1 consultation 04-01 - - 8"],
            ["1 04-02 cda accepted stay=8"],
            "2025-03 1- / 2025-04 1+"
        ),
        (
            "a message known by its stay only finds its patient",
            ["1 consultation 03-05 - - 7"],
            ["- 03-06 cda accepted stay=7"],
            "2025-03 1+"
        ),
        (
            "a transfer inside the legal entity is one stay",
            ["1 inpatient 02-20 02-28 990000028", "1 inpatient 02-28 03-09 990000036"],
            ["1 02-21 cda accepted"],
            "2025-03 1+"
        ),
        (
            "sessions, home care and outside acts are out by default",
            ["1 session 03-05 -", "2 hah 03-05 -", "3 outside-act 03-05 -", "4 uhcd 03-05 03-06"],
            [],
            "2025-03 4-"
        ),
        (
            "another entity's site is filtered",
            ["1 consultation 03-05 - 990000051", "2 consultation 03-05 - 990000028"],
            [],
            "2025-03 2-"
        ),
        (
            "a discharge to long-term care, which is not counted, closes the stay",
            ["1 inpatient 03-01 03-09 990000028", "1 long-term-care 03-09 - 990000028"],
            [],
            "2025-03 1-"
        ),
        (
            "a transfer to an establishment that is not audited closes the stay",
            ["1 inpatient 03-01 03-09 990000028", "1 inpatient 03-09 03-20 990000051"],
            [],
            "2025-03 1-"
        ),
        (
            "a long-term stay does not lend its years to the stay that follows",
            ["1 long-term-care 01-01 03-09 990000028", "1 inpatient 03-09 03-12 990000028"],
            ["1 02-10 cda accepted"],
            "2025-03 1-"
        ),
        (
            "the message of a stay still open does not reach by another encounter",
            ["1 consultation 07-05 - - 7", "1 inpatient 07-08 - - 8"],
            ["1 07-10 cda accepted stay=8"],
            "2025-07 1-"
        ),
        (
            "the message of a stay that closes after the period neither",
            ["1 consultation 07-20 - - 7", "1 inpatient 07-22 08-02 - 8"],
            ["1 07-25 cda accepted stay=8"],
            "2025-07 1-"
        ),
        (
            "the message of a stay that no file knows reaches by the patient",
            ["1 consultation 07-20 - - 7"],
            ["1 07-25 cda accepted stay=9"],
            "2025-07 1+"
        ),
    ];

    public static IEnumerable<object[]> Cases => Table.Select((_, index) => new object[] { index });

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_definition_holds(int index)
    {
        var (what, venues, sends, expected) = Table[index];
        using var dataset = new PopulationDataset();
        foreach (var venue in venues)
            dataset.Venue(venue);
        foreach (var send in sends)
            dataset.Send(send);
        dataset.Seal().Patients().ShouldBe(expected, what);
    }

    [Fact]
    public void Long_term_care_that_is_counted_goes_on_as_one_stay()
    {
        using var dataset = new PopulationDataset();
        dataset
            .Venue("1 inpatient 03-01 03-09 990000028")
            .Venue("1 long-term-care 03-09 04-20 990000028")
            .Seal(
                new PopulationChoices
                {
                    Kinds = new Dictionary<string, bool>(PopulationChoices.DefaultKinds) { ["long-term-care"] = true },
                }
            )
            .Patients()
            .ShouldBe("2025-04 1-");
    }

    [Fact]
    public void Messages_to_own_mailboxes_and_left_out_addresses_do_not_count()
    {
        using var dataset = new PopulationDataset();
        dataset
            .Venue("1 consultation 03-05 -")
            .Venue("2 consultation 03-05 -")
            .Send("1 03-06 cda accepted to=77")
            .Send("2 03-06 cda accepted to=78")
            .Rows(
                """
                mailbox BY NAME
                SELECT 'b@x' AS address,
                       77 AS address_key,
                       'ok' AS finess_state,
                       'ok' AS rpps_state,
                       false AS is_patient_address,
                       true AS address_is_valid
                """
            )
            .Seal()
            .Patients()
            .ShouldBe("2025-03 1- 2+");
    }

    [Fact]
    public void What_the_evidence_shows_counts_the_same_each_time_it_runs()
    {
        using var dataset = new PopulationDataset();
        dataset.Venue("1 consultation 03-05 -").Venue("2 inpatient 03-05 03-09").Send("1 03-06 cda accepted");
        var statements = dataset.Evidence();
        foreach (var _ in new[] { 1, 2 })
        {
            dataset.Replay(statements).Patients().ShouldBe("2025-03 1+ 2-");
            dataset.Scalar<long>("SELECT count(*) FROM raw.population").ShouldBe(2);
        }
    }

    [Fact]
    public void A_choice_changes_who_is_counted()
    {
        using var dataset = new PopulationDataset();
        dataset
            .Venue("1 session 03-05 -")
            .Venue("2 consultation 03-05 -")
            .Venue("3 inpatient 01-10 -")
            .Send("2 03-12 cda accepted")
            .Seal(
                new PopulationChoices
                {
                    Kinds = new Dictionary<string, bool>(PopulationChoices.DefaultKinds) { ["session"] = true },
                    SendDaysAfter = 5,
                    OpenStayUnits = ["U"],
                }
            )
            .Patients()
            .ShouldBe("2025-01 3- / 2025-02 3- / 2025-03 1- 2- 3- / 2025-04 3- / 2025-05 3- / 2025-06 3- / 2025-07 3-");
    }

    [Theory]
    [InlineData(false, false, "2025-03 1+ 2+ 3+ 4+")]
    [InlineData(true, false, "2025-03 1+ 2- 3- 4-")]
    [InlineData(false, true, "2025-03 1+ 2- 3+ 4+")]
    public void Channel_and_attachment_are_choices_and_an_unknown_attachment_is_never_not_attached(
        bool applicativeOnly,
        bool excludeUnattached,
        string expected
    )
    {
        const string rest =
            "'ok' AS finess_state, 'ok' AS rpps_state, false AS is_patient_address, true AS address_is_valid";
        using var dataset = new PopulationDataset();
        for (var patient = 1; patient <= 4; patient++)
            dataset.Venue($"{patient} consultation 03-05 -").Send($"{patient} 03-06 cda accepted from={patient}");
        dataset
            .Rows(
                $"mailbox BY NAME SELECT 'a@x' AS address, 1 AS address_key, 'APP' AS type, '990000028' AS finess, {rest}"
            )
            .Rows(
                $"mailbox BY NAME SELECT 'b@x' AS address, 2 AS address_key, 'ORG' AS type, '990000010' AS finess, {rest}"
            )
            .Rows($"mailbox BY NAME SELECT 'c@x' AS address, 3 AS address_key, 'ORG' AS type, NULL AS finess, {rest}");
        dataset
            .Seal(new PopulationChoices { ApplicativeOnly = applicativeOnly, ExcludeUnattached = excludeUnattached })
            .Patients()
            .ShouldBe(expected);
    }

    [Fact]
    public void A_month_without_activity_counts_nobody()
    {
        using var dataset = new PopulationDataset();
        dataset.Venue("1 emergency 07-05 07-05").Seal().Patients().ShouldBeEmpty();
    }
}
