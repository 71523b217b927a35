namespace HopEn.Audit.Model;

/// <summary>
/// Every code of a message that tells what to do about a fault of a document; none has a parameter. The words are in
/// <c>Reports/Words</c>.
/// </summary>
public static class RemedyCodes
{
    /// <summary>The document can’t be opened.</summary>
    public const string Opening = "remedy-opening";

    /// <summary>The package does not agree with its document.</summary>
    public const string Xdm = "remedy-xdm";

    /// <summary>The message is not as specified.</summary>
    public const string Mail = "remedy-mail";

    /// <summary>The schema refuses the document.</summary>
    public const string Xsd = "remedy-xsd";

    /// <summary>An official rule refuses the document.</summary>
    public const string Official = "remedy-official";

    /// <summary>The identity of the patient is not that of the INS.</summary>
    public const string Ins = "remedy-ins";

    /// <summary>The type of the document is not as coded.</summary>
    public const string DocumentType = "remedy-document-type";

    /// <summary>The identifier of a structure is wrong.</summary>
    public const string Organisation = "remedy-organisation";

    /// <summary>Versions of the document do not follow each other.</summary>
    public const string Version = "remedy-version";

    /// <summary>A date is wrong.</summary>
    public const string Dates = "remedy-dates";

    /// <summary>The body is no PDF/A-1.</summary>
    public const string UnstructuredBody = "remedy-unstructured-body";

    /// <summary>A section can’t be read by a person.</summary>
    public const string Narrative = "remedy-narrative";

    /// <summary>A code has no label.</summary>
    public const string DisplayName = "remedy-display-name";

    /// <summary>The header lacks something.</summary>
    public const string Header = "remedy-header";
}
