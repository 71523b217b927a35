using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Loads the exports of a hospital: stays, identities, mailboxes, structure.</summary>
public sealed class TabularLoader(Dataset dataset, CancellationToken cancellation)
{
    private readonly TableReader reader = new(dataset, cancellation);

    /// <summary>Loads one file of a source.</summary>
    public void Load(DossierSource source, string path, string name)
    {
        ArgumentNullException.ThrowIfNull(source);
        var workbook = name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase);
        var format = TableFormat.Export(source.Separator);
        var table = workbook ? reader.Workbook(path, name, source.Sheet) : reader.Open(path, name, format, Encoding(source));
        if (!workbook && (!table.Facts.Encoding.IsByteOriented() || table.Headers.Count == 0)) table = reader.Stage(path, table, format);
        var positions = HeaderMatch.Match(table, source);
        FaithfulLoad.Run(dataset, reader, path, table, format, t => TableInsert.Statement(dataset, source, positions, t), t => new LoadedFile(
            TableInsert.Table(source.Kind), source.Kind.Code(), t.Name, t.Facts.Sha256, t.Facts.Encoding.Label(), source.System, t.FirstLine, t.Jumps,
            source.Date ?? t.ModifiedOn, source.Date is null ? "date de modification du fichier" : "indiquée dans dossier.yml"), cancellation);
        dataset.Provide(TableInsert.Table(source.Kind), source.Kind.Code(), positions.Keys);
    }

    private static FileEncoding? Encoding(DossierSource source) => source.Encoding switch
    {
        null => null,
        "utf-8" => FileEncoding.Utf8,
        "windows-1252" or "iso-8859-1" => FileEncoding.Windows1252,
        _ => throw new ConfigurationException($"Encodage inconnu «\u202f{source.Encoding}\u202f» (dossier.yml ligne {source.Line})\u202f: utf-8, windows-1252 ou iso-8859-1."),
    };
}
