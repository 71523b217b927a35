using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>Tells which tests of a schema could not be evaluated on a document, and why.</summary>
internal sealed class NotAssessedReporter(
    SchematronSchema schema,
    SchematronOptions options,
    NotAssessedList notAssessed
)
{
    /// <summary>A pattern that is not run.</summary>
    public void ReportUnsupported(string why) => notAssessed.Add(schema.Name, "", NotAssessedReason.Unsupported, why);

    /// <summary>A test that failed to evaluate.</summary>
    public void Report(string test, Exception fault) =>
        notAssessed.Add(schema.Name, test, ReasonOf(fault), $"non évaluable\u202f: {Explain(fault)}");

    /// <summary>A test that was evaluated without some of the documents it asks for.</summary>
    public void ReportUnavailable(string test, DynamicContext evaluation)
    {
        if (!evaluation.HasUnavailable)
            return;
        foreach (var href in evaluation.TakeUnavailable())
            Report(test, new MissingDocumentException(href));
    }

    private static NotAssessedReason ReasonOf(Exception fault) =>
        fault switch
        {
            MissingDocumentException => NotAssessedReason.MissingTerminology,
            XPathException { Code: "XPST0003" } => NotAssessedReason.InvalidExpression,
            _ => NotAssessedReason.EvaluationError,
        };

    private string Explain(Exception fault) =>
        fault is MissingDocumentException missing ? $"terminologie {Terminology(missing.Href)} absente" : fault.Message;

    /// <summary>
    /// The name of the file asked for, without folders. One that may hold text of the document is shown only when the
    /// schema writes it or it is an OID.
    /// </summary>
    private string Terminology(string href)
    {
        var name = Path.GetFileNameWithoutExtension(href);
        if (options.Terminologies.TryGetValue(name, out var known))
            return $"{known} ({name})";
        return name.Length is > 0 and < 120 && (IsOid(name) || IsWritten(name)) ? name : options.Mask;
    }

    private static bool IsOid(string name) => name.All(c => char.IsAsciiDigit(c) || c == '.');

    private bool IsWritten(string name) =>
        schema.FileNameLiterals.Any(literal => literal.Contains(name, StringComparison.Ordinal));
}
