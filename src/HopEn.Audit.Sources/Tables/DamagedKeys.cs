using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Cells;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Refuses a file whose keys went through the numbers of a spreadsheet: several patients then have one key.</summary>
/// <remarks>Some cells with an exponent are rejected one by one; when most are so, the rest tells too little to count anything.</remarks>
internal static class DamagedKeys
{
    /// <summary>Reject code of a key with an exponent or decimals.</summary>
    public const string Code = RejectCodes.DamagedKey;

    // Zeros beyond the fifteenth digit, in all the cells together, that chance doesn't explain.
    private const int UnlikelyZeros = 6;

    private const string Exponents = "la notation scientifique (comme 9,1E+11)";

    private static readonly string Rounded = SqlLiteral.Text($"[0-9]{{{CellLook.KeptDigits}}}0+");

    /// <summary>Looks at the rows of the last file loaded.</summary>
    /// <exception cref="SourceUnreadableException">Most of its keys are damaged.</exception>
    public static void Refuse(Dataset dataset, SourceKind kind, string name)
    {
        var part = dataset.Ledger.Parts[^1];
        var rejections = dataset.Query(
            $"""
            SELECT reject, count(*)
            FROM raw.{kind.Table}
            WHERE reject LIKE '{Code}|%' AND rowid >= {part.FirstRow} AND rowid < {part.FirstRow + part.Rows}
            GROUP BY reject
            ORDER BY count(*) DESC, reject
            """,
            reader => (Column: reader.GetString(0)[(Code.Length + 1)..], Count: reader.GetInt64(1))
        );
        if (rejections.Count > 0 && rejections[0].Count > 1 && rejections[0].Count * 2 > part.Rows)
            throw Refused(name, kind.Column(rejections[0].Column)!, rejections[0].Count, Exponents);
    }

    /// <summary>Looks at the cells of a file about to be loaded, when its bytes show long numbers that end with a zero.</summary>
    /// <exception cref="SourceUnreadableException">The numbers of a column of keys end with zeros from the sixteenth digit.</exception>
    public static void RefuseLongNumbers(
        Dataset dataset,
        DossierSource source,
        string name,
        IReadOnlyDictionary<string, int> positions,
        TableRelation relation
    )
    {
        if (!relation.Noise.HasFlag(CellNoise.LongNumbers))
            return;
        foreach (
            var column in source.Kind.Columns.Where(column =>
                column.Role == ColumnRole.Key && positions.ContainsKey(column.Name)
            )
        )
        {
            var cell = "c" + positions[column.Name].ToString(CultureInfo.InvariantCulture);
            var (cells, zeros) = dataset.Query(
                $"""
                SELECT count(*),
                       CASE WHEN bool_and(regexp_full_match(v, {Rounded}))
                           THEN coalesce(sum(strlen(v) - {CellLook.KeptDigits}), 0)::BIGINT ELSE 0 END
                FROM (SELECT DISTINCT {cell} AS v FROM {relation.Sql})
                WHERE strlen(v) > {CellLook.KeptDigits} AND regexp_full_match(v, '[0-9]+')
                """,
                reader => (reader.GetInt64(0), reader.GetInt64(1))
            )[0];
            if (zeros >= UnlikelyZeros)
                throw Refused(name, column, cells, "des zéros à partir du seizième chiffre");
        }
    }

    /// <summary>Looks at the matricules of a file about to be loaded, which link its rows to patients.</summary>
    /// <remarks>Of identities, a rule judges them. Elsewhere a damaged one links nothing: that is told.</remarks>
    /// <exception cref="SourceUnreadableException">Most of them are damaged.</exception>
    public static void LookAtMatricules(
        Dataset dataset,
        SourceKind kind,
        string name,
        ColumnSql columns,
        TableRelation relation
    )
    {
        if (
            !relation.Noise.HasFlag(CellNoise.Displayed)
            || kind.Table == "identity"
            || kind.Column("matricule") is not { } column
        )
            return;
        var (damaged, all) = dataset.Query(
            $"""
            SELECT count(*) FILTER (key_damaged(v)), count(v)
            FROM (SELECT {columns.Cell(column.Name, relation.Noise)} AS v FROM {relation.Sql} WHERE flaw IS NULL)
            """,
            reader => (reader.GetInt64(0), reader.GetInt64(1))
        )[0];
        if (damaged > 1 && damaged * 2 > all)
            throw Refused(name, column, damaged, Exponents);
        if (damaged > 0)
            dataset.Notices.Add(AuditMessage.Of(MessageCodes.MatriculesDamaged, name, column.Label, damaged));
    }

    private static SourceUnreadableException Refused(string name, SourceColumn column, long count, string found) =>
        new(
            $"Le fichier «\u202f{name}\u202f» a perdu les chiffres de ses identifiants dans un tableur\u202f: la colonne "
                + $"«\u202f{column.Label}\u202f» contient {found} ({count} cellules), et plusieurs patients auraient le même. "
                + $"Refaites l’export avec cette colonne au format texte, sans l’ouvrir dans un tableur."
        );
}
