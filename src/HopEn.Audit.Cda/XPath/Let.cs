namespace HopEn.Audit.Cda.XPath;

/// <summary>A variable of a frame: its expression, evaluated at most once, when first asked for.</summary>
internal struct Let
{
    public Expr? Expression;
    public ItemList? Value;
    public MissingDocumentException? Missing;
    public bool Running;
}
