namespace HopEn.Audit.Cda.XPath;

/// <summary>The context item with its position and the size of the sequence it stands in.</summary>
internal readonly struct Focus(Item item, int position = 1, int size = 1)
{
    public readonly Item Item = item;
    public readonly int Position = position;
    public readonly int Size = size;
}
