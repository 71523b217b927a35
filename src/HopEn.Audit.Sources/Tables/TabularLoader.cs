using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Cells;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Loads the exports of a hospital: stays, identities, mailboxes, structure.</summary>
public sealed class TabularLoader
{
    private readonly Dataset dataset;
    private readonly ProbeAhead? ahead;
    private readonly CancellationToken cancellation;

    /// <summary>Loads into a dataset.</summary>
    public TabularLoader(Dataset dataset, CancellationToken cancellation)
        : this(dataset, null, cancellation) { }

    internal TabularLoader(Dataset dataset, ProbeAhead? ahead, CancellationToken cancellation) =>
        (this.dataset, this.ahead, this.cancellation) = (dataset, ahead, cancellation);

    /// <summary>Loads every table of one file of a source.</summary>
    public void Load(DossierSource source, string path, string name)
    {
        ArgumentNullException.ThrowIfNull(source);
        foreach (
            var table in TableOpener.Open(
                path,
                name,
                TableFormat.Of(source),
                dataset.Options.TemporaryFolder,
                ahead,
                cancellation
            )
        )
            Load(source, table);
    }

    /// <summary>Who is said to give the columns of a table: the kind, or each of its files.</summary>
    internal static string Provider(SourceKind kind, string table) =>
        kind.ColumnsPerFile ? $"{kind.Code}:{table}" : kind.Code;

    private void Load(DossierSource source, TableFile table)
    {
        var positions = HeaderMatch.Match(table, source, dataset.Kinds);
        var notices = HeaderMatch.SimilarHeaders(table, source, positions).Prepend(table.Notice);
        foreach (var notice in notices.OfType<AuditMessage>())
            dataset.Notices.Add(notice);
        if (source.Kind.Code == KindCodes.Crosswalk)
            CrosswalkCheck.Run(table, source, positions.Keys);
        var columns = new ColumnSql(table.Headers, positions, source);
        var noise = CellNoise.None;
        VerifiedLoad.Run(
            dataset,
            table,
            [0, .. positions.Values],
            new SecondLook(dataset, source, table, positions, columns),
            (relation, isSecond) =>
            {
                noise = relation.Noise;
                DamagedKeys.RefuseLongNumbers(dataset, source, table.Name, positions, relation);
                if (!isSecond)
                    MistakenColumns.Refuse(dataset, source, table, positions, relation);
                if (!isSecond && positions.ContainsKey("matricule"))
                    DamagedKeys.LookAtMatricules(dataset, source.Kind, table.Name, columns, relation);
                return ReadTemplate.Statement(dataset, source, columns, relation, isSecond);
            },
            relation => new LoadedFile(
                Table: source.Kind.Table,
                Kind: source.Kind.Code,
                File: table.Name,
                Sha256: table.Facts.Sha256,
                Encoding: table.Facts.Encoding.Label(),
                System: source.System,
                Domain: source.Kind.HoldsPatients ? source.Domain : null,
                IsShared: source.IsShared,
                FirstLine: relation.FirstLine,
                LineJumps: relation.Jumps,
                DataDate: source.Date ?? table.ModifiedOn,
                DateOrigin: source.Date is null ? DateCodes.FileTime : DateCodes.Dossier
            ),
            cancellation
        );
        if (noise.HasFlag(CellNoise.Displayed))
            DamagedKeys.Refuse(dataset, source.Kind, table.Name);
        foreach (var remark in table.Remarks())
            dataset.Notices.Add(remark);
        if (source.Kind.Table == "identity" && positions.ContainsKey("matricule"))
            KeylessMatricules.AddNotices(dataset, source.Kind, table.Name);
        MonthFirst.Refuse(dataset, source.Kind, table.Name);
        dataset.Columns.Declare(source.Kind.Table, Provider(source.Kind, table.Name), positions.Keys);
    }
}
