namespace HopEn.Audit.Model;

/// <summary>A piece of the file for the ARS that nobody can hand over yet.</summary>
public enum EvidenceLack
{
    /// <summary>The validation by the CME of the list of types of documents.</summary>
    TypeListValidation,

    /// <summary>Examples of documents as they were sent.</summary>
    Documents,

    /// <summary>The validation of a pathway by the CME or the management.</summary>
    PathwayValidation,
}
