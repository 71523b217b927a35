namespace HopEn.Audit.Cda.XPath;

/// <summary>A variable of a frame: its expression, evaluated at most once, when first asked for.</summary>
internal struct LazyVariable
{
    public Expr? Expression;
    public Sequence? Value;
    public MissingDocumentException? Missing;

    /// <summary>The files that doc-available() did not find for the value: whoever reads it has judged without them.</summary>
    public List<string>? Unavailable;
    public bool IsRunning;
}
