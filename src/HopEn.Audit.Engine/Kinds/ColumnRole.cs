namespace HopEn.Audit.Engine.Kinds;

/// <summary>What the cells of a column are for: that decides which of them say nothing, and whether they have one canonical form.</summary>
public enum ColumnRole
{
    /// <summary>Free words.</summary>
    Text,

    /// <summary>Names of people: a word that elsewhere says nothing may be one.</summary>
    Name,

    /// <summary>A code, mapped or canonical.</summary>
    Code,

    /// <summary>A figure: zero is one.</summary>
    Figure,

    /// <summary>A day or a moment.</summary>
    Day,

    /// <summary>A month, which a day of it tells too.</summary>
    Month,

    /// <summary>A number of a national form: FINESS, RPPS, matricule, OID.</summary>
    Number,

    /// <summary>A key that files have in common: patient, stay, unit, document.</summary>
    Key,
}
