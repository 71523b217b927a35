namespace HopEn.Audit.Demo;

/// <summary>A care pathway of the invented hospital.</summary>
/// <param name="Id">Its name in the list of eligible patients.</param>
/// <param name="Unit">Unit whose patients are eligible.</param>
/// <param name="Before">Days of the window before the encounter.</param>
/// <param name="After">Days of the window after it.</param>
internal sealed record DemoPathway(string Id, string Unit, int Before, int After)
{
    /// <summary>Whether its only messages are those that leave by themselves.</summary>
    public bool IsAutomatic => Id is "insuffisance-cardiaque" or "dialyse-conseil";

    /// <summary>Not validated on purpose.</summary>
    public const string Unvalidated = "maternite";

    public static IReadOnlyList<DemoPathway> All { get; } =
    [
        new("chirurgie-ambulatoire", "1103", 30, 15),
        new("insuffisance-cardiaque", "1101", 10, 30),
        new("dialyse-conseil", "1105", 30, 30),
        new(Unvalidated, "1108", 60, 20),
    ];
}
