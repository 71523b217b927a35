using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Mail;
using HopEn.Audit.Cda.Xdm;

namespace HopEn.Audit.Cda.Opening;

/// <summary>One document, or one thing that should have given a document and could not.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Content">Its bytes; empty when it could not be opened.</param>
public sealed record OpenedItem(Place Place, ReadOnlyMemory<byte> Content)
{
    /// <summary>What the opening found; when the content is empty, why.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Whether there is a document to check. A message with faults and without a document has none.</summary>
    public bool HasContent { get; init; } = true;

    /// <summary>The package that carries it, and its entry there.</summary>
    public XdmContext? Xdm { get; init; }

    /// <summary>The message that carries it.</summary>
    public MailFacts? Mail { get; init; }

    /// <summary>Something that could not be opened.</summary>
    internal static OpenedItem Failed(Place place, string code, string message) =>
        new(place, ReadOnlyMemory<byte>.Empty)
        {
            HasContent = false,
            Findings =
            [
                new Finding(
                    Layer: FindingLayer.Opening,
                    Schematron: null,
                    Kind: FindingKind.Opening,
                    Role: FindingRole.Error,
                    Test: code,
                    Message: message
                ),
            ],
        };
}
