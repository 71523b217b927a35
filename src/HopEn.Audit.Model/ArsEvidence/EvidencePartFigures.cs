namespace HopEn.Audit.Model.ArsEvidence;

/// <summary>What the workbooks of the evidence file ask of a part, computed once for all of them.</summary>
public static class EvidencePartFigures
{
    /// <summary>Types of the validated list that no file says were sent; empty without validated list.</summary>
    public static IReadOnlyList<TypeUse> ValidatedNeverSent(this EvidencePart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.Indicator.Types is { ValidatedOn: not null } list
            ? [.. list.Types.Where(type => type.IsListed && part.Types.All(sent => sent.Code != type.Code))]
            : [];
    }

    /// <summary>Whether the figure proved is told raw and weighted.</summary>
    public static bool IsWeighted(this EvidencePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.Parts.SelectMany(part => part.Rows).Any(row => row.Figures is not null);
    }

    /// <summary>Whether the list of the establishment was validated with a type in it.</summary>
    public static bool Validates(this ValidatedTypes list, string? code)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.ValidatedOn is not null && list.Types.Any(one => one.IsListed && one.Code == code);
    }
}
