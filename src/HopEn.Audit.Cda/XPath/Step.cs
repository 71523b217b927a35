namespace HopEn.Audit.Cda.XPath;

/// <summary>One step of a path: from one item to others.</summary>
internal abstract class Step
{
    /// <summary>True when the step gives nodes of the tree it starts from.</summary>
    public abstract bool GivesNodes { get; }

    /// <summary>True when from one node the step's nodes come in document order and from distinct unnested nodes they stay so.</summary>
    public abstract bool KeepsOrder { get; }

    public abstract Dependencies DependsOn { get; }

    public abstract bool MayExposeContent(Func<int, bool> variableReveals);

    public abstract void Select(DynamicContext context, in Focus focus, Sequence output);

    public abstract bool Exists(DynamicContext context, in Focus focus);
}
