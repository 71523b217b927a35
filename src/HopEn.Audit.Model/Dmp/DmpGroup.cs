namespace HopEn.Audit.Model;

/// <summary>The boxes of a service, or of a type of document.</summary>
/// <param name="Name">Service, or label of the type.</param>
/// <param name="Boxes">Boxes.</param>
public sealed record DmpGroup(string Name, IReadOnlyList<DmpBox> Boxes)
{
    /// <summary>Documents in all.</summary>
    public long Documents => Boxes.Sum(box => box.Documents);
}
