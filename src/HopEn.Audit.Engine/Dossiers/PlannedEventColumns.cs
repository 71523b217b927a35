namespace HopEn.Audit.Engine.Dossiers;

/// <summary>Columns of the events that a hospital plans on national services. What they are called is for whoever reads the file: it is never read.</summary>
internal static class PlannedEventColumns
{
    public static SourceColumn[] All { get; } =
    [
        new(
            "planned-on",
            true,
            "date de l’événement prévu",
            ["date evenement", "date prevue", "date de l evenement", "prevu le", "jour", "date"],
            []
        ),
        new(
            "service",
            true,
            "service national concerné",
            ["service national", "service concerne", "service", "cible"],
            ["dmp", "mes", "insi", "mailbox-operator", "psc"]
        ),
        new(
            "time",
            false,
            "heure de l’événement prévu",
            ["heure evenement", "heure prevue", "heure debut", "heure de debut", "heure"],
            []
        ),
    ];
}
