using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Sources.Cells;

namespace HopEn.Audit.Sources.Tables;

/// <summary>A table ready to be selected from: every record gives one row, in the order of the file.</summary>
/// <param name="Sql">Relation; its columns are c0, c1… in VARCHAR, then flaw (a reject code or NULL).</param>
/// <param name="Noise">What cells hold beyond plain values; without padding, an empty cell is NULL already.</param>
/// <param name="FirstLine">Physical line of the first record.</param>
/// <param name="Jumps">Where records and lines part company.</param>
public sealed record TableRelation(string Sql, CellNoise Noise, long FirstLine, IReadOnlyList<LineJump> Jumps);
