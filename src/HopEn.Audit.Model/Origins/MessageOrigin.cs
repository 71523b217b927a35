namespace HopEn.Audit.Model;

/// <summary>A segment of a message.</summary>
/// <param name="Id">Identifier that its sender gave to the message.</param>
/// <param name="Segment">Segment, for instance PID or OBX[3]; null for the message as a whole.</param>
public sealed record MessageOrigin(string Id, string? Segment) : Origin;
