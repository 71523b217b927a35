namespace HopEn.Audit.Model;

/// <summary>The boxes of a service, or of a type of document.</summary>
/// <param name="Name">Service, or label of the type.</param>
/// <param name="Boxes">Boxes.</param>
public sealed record CascadeGroup(string Name, IReadOnlyList<CascadeBox> Boxes)
{
    /// <summary>Patients in all.</summary>
    public long Patients => Boxes.Sum(box => box.Patients);
}
