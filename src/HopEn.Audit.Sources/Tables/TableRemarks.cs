using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>What was met while the rows of a sheet were read, and must be said once they are.</summary>
/// <remarks>Rows may be read several times: each reading counts anew.</remarks>
internal sealed class TableRemarks
{
    private const char HalfOfAnAccent = 'Ã';
    private const char Lost = '\uFFFD';

    private long beside;
    private long doubled;
    private long lost;

    /// <summary>What the facts of a text say of its characters.</summary>
    public static IEnumerable<AuditMessage> Of(string name, FileFacts facts) =>
        Said(name, 0, facts.DoubleEncoded, facts.LostCharacters);

    /// <summary>What was met in the last reading.</summary>
    public IEnumerable<AuditMessage> Of(string name) => Said(name, beside, doubled, lost);

    /// <summary>Begins a reading.</summary>
    public void Begin() => (beside, doubled, lost) = (0, 0, 0);

    /// <summary>Counts cells that stand beside the table, under no header.</summary>
    public void CountCellsBeside(int cells) => beside += cells;

    /// <summary>Looks at the characters of a cell.</summary>
    public void Look(string cell)
    {
        for (
            var at = cell.IndexOf(HalfOfAnAccent, StringComparison.Ordinal);
            at >= 0;
            at = cell.IndexOf(HalfOfAnAccent, at + 1)
        )
        {
            if (at + 1 < cell.Length && cell[at + 1] >= 0x80)
                doubled++;
        }

        if (cell.Contains(Lost))
            lost += cell.Count(character => character == Lost);
    }

    private static IEnumerable<AuditMessage> Said(string name, long beside, long doubled, long lost)
    {
        if (beside > 0)
            yield return AuditMessage.Of(MessageCodes.CellsBeside, name, beside);
        if (doubled > 0)
            yield return AuditMessage.Of(MessageCodes.DoubleEncoded, name, doubled);
        if (lost > 0)
            yield return AuditMessage.Of(MessageCodes.LostCharacters, name, lost);
    }
}
