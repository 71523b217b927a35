using System.Globalization;
using HopEn.Audit.Engine.Kinds;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>Identifiers of rows, unique over the dataset: the number of the row table in the high bits, the rowid in the others.</summary>
internal static class RowIds
{
    private const int RecordBits = 40;

    /// <summary>The identifier of a row.</summary>
    public static long Of(int table, long record) => ((long)table << RecordBits) + record;

    /// <summary>Number of the row table of an identifier.</summary>
    public static int Table(long rowId) => (int)(rowId >> RecordBits);

    /// <summary>The rowid of an identifier.</summary>
    public static long Record(long rowId) => rowId & ((1L << RecordBits) - 1);

    /// <summary>The macro of a table that no kind fills: none of its rows has an identifier.</summary>
    public static string NoMacro(string table) => $"CREATE MACRO {table}_row_id(record) AS NULL::BIGINT;\n";

    /// <summary>
    /// The macros that SQL names a row by: <c>send_row_id(rowid)</c> for each row table, <c>record_of(row_id)</c> for
    /// the way back.
    /// </summary>
    /// <remarks>One macro per table: a name looked up in a list would be planned again by every statement.</remarks>
    public static string Macros(SourceKinds kinds) =>
        string.Concat(
            kinds
                .Tables.Select(table =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"CREATE MACRO {table}_row_id(record) AS {Of(kinds.Number(table)!.Value, 0)} + record;\n"
                    )
                )
                .Append(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"CREATE MACRO record_of(row_id) AS row_id & {Record(-1)};\n"
                    )
                )
        );
}
