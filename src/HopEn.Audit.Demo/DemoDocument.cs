namespace HopEn.Audit.Demo;

/// <summary>A document of the invented hospital.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Type">Code of its type.</param>
/// <param name="ProducedOn">Day, as a rank of <see cref="EncounterDates"/>.</param>
/// <param name="IsValidated">Whether it was validated.</param>
internal sealed record DemoDocument(string Id, string Type, int ProducedOn, bool IsValidated)
{
    /// <summary>Days until it is sent to the DMP: the same day or the next one for most, weeks for a few.</summary>
    public int DaysToFeed =>
        (int.Parse(Id.AsSpan(3), System.Globalization.CultureInfo.InvariantCulture) % 20) switch
        {
            < 3 => 0,
            < 14 => 1,
            < 18 => 4,
            18 => 12,
            _ => 40,
        };

    /// <summary>Family of HOP’EN 2.</summary>
    public string Family =>
        Type switch
        {
            "11490-0" => "discharge",
            "34874-8" => "operative",
            "11488-4" => "consultation",
            "18748-4" => "imaging",
            _ => "biology",
        };
}
