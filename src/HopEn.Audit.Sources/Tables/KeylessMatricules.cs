using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Tells the matricules whose key is nowhere: an export without the key accuses nobody.</summary>
internal static class KeylessMatricules
{
    /// <summary>Looks at the identities of the last file loaded.</summary>
    public static void AddNotices(Dataset dataset, SourceKind kind, string name)
    {
        var part = dataset.Ledger.Parts[^1];
        var count = dataset.Scalar<long>(
            $"""
            SELECT count(*)
            FROM raw.{kind.Table}
            WHERE matricule_keyless AND reject IS NULL AND rowid >= {part.FirstRow} AND rowid < {part.FirstRow
                + part.Rows}
            """
        );
        if (count > 0)
            dataset.Notices.Add(
                AuditMessage.Of(MessageCodes.MatriculesWithoutKey, name, kind.Column("matricule")!.Label, count)
            );
    }
}
