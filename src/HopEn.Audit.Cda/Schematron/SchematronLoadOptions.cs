namespace HopEn.Audit.Cda.Schematron;

/// <summary>How a schema is loaded.</summary>
public sealed record SchematronLoadOptions
{
    /// <summary>The folder that includes and documents may not leave; the folder of the schema unless given.</summary>
    public string? Root { get; init; }

    /// <summary>The folder that names of schemas are relative to; <see cref="Root"/> unless given.</summary>
    public string? NamesFrom { get; init; }

    /// <summary>The phase to run: null for the default phase of the schema, <c>#ALL</c> for all patterns.</summary>
    public string? Phase { get; init; }
}
