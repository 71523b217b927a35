namespace HopEn.Audit.Engine.Kinds;

/// <summary>A row table that a kind of source fills.</summary>
/// <param name="Name">Name, without its schema.</param>
/// <param name="Columns">
/// Columns that every file of an imposed format gives, with what they are called in French; empty when each file has
/// its own.
/// </param>
public sealed record KindTable(string Name, IReadOnlyDictionary<string, string> Columns);

/// <summary>Columns of the days that a kind covers.</summary>
/// <param name="Start">Column of the first day of a row.</param>
/// <param name="End">Column of the last; null when a row has one day.</param>
public sealed record KindDays(string Start, string? End);

/// <summary>When a view is put in a table, so that each rule finds it ready.</summary>
public enum Settling
{
    /// <summary>Once for the dossier, whatever its size.</summary>
    Always,

    /// <summary>Once for a small dossier.</summary>
    Once,

    /// <summary>For each establishment that a small dossier is audited for.</summary>
    Scope,
}
