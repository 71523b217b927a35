using HopEn.Audit.Cda.Xml;
using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>Runs schemas over documents. One runner per worker thread; the schemas are shared.</summary>
/// <threadsafety>Not thread-safe: a runner keeps compiled operations of the XPath2 library, which is not.</threadsafety>
public sealed class SchematronRunner(SchematronOptions? options = null)
{
    private readonly SchematronOptions _options = options ?? new SchematronOptions();
    private readonly XPath2Library _library = new();
    private readonly Stack<Sequence> _pool = new();
    private readonly RunBuffers _buffers = new();

    /// <summary>Runs schemas over one document, in their order.</summary>
    /// <exception cref="OperationCanceledException">Only for <paramref name="cancellation"/>;
    /// the time limit gives a <see cref="NotAssessed"/>.</exception>
    public SchematronResult Run(
        XmlTree document,
        IReadOnlyList<SchematronSchema> schemas,
        CancellationToken cancellation = default
    )
    {
        using var limit = new CancellationTokenSource(_options.TimeLimit, _options.Clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var findings = new List<SchematronFinding>();
        var fired = new Dictionary<string, int>(StringComparer.Ordinal);
        var notAssessed = new NotAssessedList();
        foreach (var schema in schemas)
        {
            var run = new SchemaRun(
                schema: schema,
                document: document,
                options: _options,
                findings: findings,
                notAssessed: notAssessed,
                evaluation: new DynamicContext(schema.Documents, _library, linked.Token, _pool),
                buffers: _buffers
            );
            try
            {
                linked.Token.ThrowIfCancellationRequested();
                run.Run();
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                notAssessed.Add(
                    schema.Name,
                    "",
                    NotAssessedReason.TimeLimit,
                    $"la durée limite de {_options.TimeLimit.TotalSeconds:0.###} s par document est dépassée\u202f: "
                        + "le schéma n’a pas été exécuté jusqu’au bout"
                );
            }

            fired[schema.Name] = run.FiredRules;
        }

        return new SchematronResult(findings, fired, notAssessed.ToList());
    }
}
