namespace HopEn.Audit.Cda.Schematron;

/// <summary>Why a test was not judged on a document.</summary>
public enum NotAssessedReason
{
    /// <summary>A value set or terminology that the test reads is absent.</summary>
    MissingTerminology,

    /// <summary>The expression of the schema can't be compiled.</summary>
    InvalidExpression,

    /// <summary>The expression raised an error on this document.</summary>
    EvaluationError,

    /// <summary>The schema asks for something that is not done here.</summary>
    Unsupported,

    /// <summary>The time limit of the document was reached: this schema and those after it were not finished.</summary>
    TimeLimit,
}
