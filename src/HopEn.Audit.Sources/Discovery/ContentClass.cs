namespace HopEn.Audit.Sources.Discovery;

/// <summary>What the cells of a column look like, whatever its header says.</summary>
public enum ContentClass
{
    /// <summary>A FINESS number whose control digit is right.</summary>
    Finess,

    /// <summary>An RPPS: eleven digits, or twelve with the prefix 8.</summary>
    Rpps,

    /// <summary>An INS matricule whose key is right.</summary>
    Matricule,

    /// <summary>An OID.</summary>
    Oid,

    /// <summary>An e-mail address.</summary>
    Address,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A geographic code of five characters (COG).</summary>
    PlaceCode,

    /// <summary>A whole number of a few digits.</summary>
    Number,
}
