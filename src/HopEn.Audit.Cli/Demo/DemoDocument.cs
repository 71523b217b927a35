namespace HopEn.Audit.Cli.Demo;

/// <summary>A document of the invented hospital.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Type">Code of its type.</param>
/// <param name="ProducedOn">Day, as a rank of <see cref="EncounterDates"/>.</param>
/// <param name="IsValidated">Whether it was validated.</param>
internal sealed record DemoDocument(string Id, string Type, int ProducedOn, bool IsValidated)
{
    /// <summary>Family of HOP’EN 2.</summary>
    public string Family => Type switch { "11490-0" => "discharge", "34874-8" => "operative", "11488-4" => "consultation", "18748-4" => "imaging", _ => "biology" };
}
