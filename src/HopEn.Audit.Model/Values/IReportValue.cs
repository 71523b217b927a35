namespace HopEn.Audit.Model;

/// <summary>A value that a report writes as text of one shape.</summary>
/// <typeparam name="T">The value.</typeparam>
internal interface IReportValue<T>
    where T : struct, IReportValue<T>
{
    /// <summary>What is expected, French, with an example: the end of a sentence.</summary>
    static abstract string Expected { get; }

    /// <summary>Reads the text; false when it has another shape.</summary>
    static abstract bool TryParse(string? text, out T value);
}
