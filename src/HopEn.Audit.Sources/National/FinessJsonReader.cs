using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.National;

/// <summary>
/// Reads the FINESS+ structures (finess-structures-1), plain or gzip: legal entities and their sites, closed ones
/// included.
/// </summary>
public sealed class FinessJsonReader(Dataset dataset, CancellationToken cancellation)
{
    private readonly Dictionary<string, string> groups = new(StringComparer.Ordinal);
    private long entities;
    private long sites;

    /// <summary>Loads the file.</summary>
    /// <exception cref="SourceUnreadableException">The file is broken, cut short, or holds no legal entity.</exception>
    public void Load(DossierSource source, string path, string name)
    {
        ArgumentNullException.ThrowIfNull(source);
        var facts = Hash(path, name);
        var plain = path;
        if (Archives.IsGzip(path))
        {
            plain = Path.Combine(dataset.Options.TemporaryFolder, $"finess-{Path.GetRandomFileName()}.json");
            Archives.UnpackGzip(path, name, plain, cancellation);
        }

        var firstEntity = dataset.Scalar<long>("SELECT count(*) FROM raw.legal_entity");
        var firstSite = dataset.Scalar<long>("SELECT count(*) FROM raw.site");
        var scalars = Read(plain, name);
        if (entities == 0)
        {
            throw new SourceUnreadableException(
                $"Le fichier «\u202f{name}\u202f» ne contient aucune entité juridique («\u202fpmej\u202f»)\u202f: "
                    + $"ce n’est pas le fichier FINESS+ des structures. Téléchargez «\u202ffiness-structures\u202f»."
            );
        }

        var generated = scalars.GetValueOrDefault("generatedAt");
        var told = DateTimeOffset.TryParse(generated, CultureInfo.InvariantCulture, out var moment);
        var date = source.Date ?? (told ? DateOnly.FromDateTime(moment.DateTime) : null);
        var origin =
            source.Date is not null ? DateCodes.Dossier
            : told ? DateCodes.GeneratedAt
            : null;
        dataset.Ledger.Record(File("legal_entity"), firstEntity, entities);
        dataset.Ledger.Record(File("site"), firstSite, sites);
        dataset.Columns.Declare("legal_entity", source.Kind.Code, "finess", "name", "legal-status", "close-date");
        dataset.Columns.Declare("site", source.Kind.Code, "finess", "ej", "name", "category", "close-date");
        if (
            scalars.GetValueOrDefault("schemaVersion") is { } version
            && !version.StartsWith("v1.", StringComparison.OrdinalIgnoreCase)
        )
            dataset.Notices.Add(AuditMessage.Of(MessageCodes.FinessSchemaUnknown, name, version));

        if (plain != path)
            System.IO.File.Delete(plain);
        return;

        LoadedFile File(string table) =>
            new(
                Table: table,
                Kind: source.Kind.Code,
                File: name,
                Sha256: facts,
                Encoding: "UTF-8",
                System: source.System,
                Domain: null,
                IsShared: false,
                FirstLine: 0,
                LineJumps: [],
                DataDate: date,
                DateOrigin: origin
            );
    }

    private Dictionary<string, string?> Read(string path, string name)
    {
        try
        {
            using var stream = SourceBytes.Open(path, name);
            var walk = new JsonArrayStream(stream);
            using var entityRows = dataset.Connection.CreateAppender("raw", "legal_entity");
            using var siteRows = dataset.Connection.CreateAppender("raw", "site");
            foreach (var (array, element) in walk.Elements())
            {
                cancellation.ThrowIfCancellationRequested();
                using (element)
                {
                    if (string.Equals(array, "gcc", StringComparison.OrdinalIgnoreCase))
                        Group(element.RootElement);
                    else if (string.Equals(array, "pmej", StringComparison.OrdinalIgnoreCase))
                        Append(FinessPlusEntity.Of(element.RootElement), entityRows, siteRows);
                }
            }

            return walk.Scalars;
        }
        catch (JsonException fault)
        {
            throw new SourceUnreadableException(
                $"Le fichier «\u202f{name}\u202f» n’est pas un JSON complet (arrêt vers l’entité n° {entities + 1})\u202f: "
                    + "téléchargez-le de nouveau.",
                fault
            );
        }
    }

    // gcc of type 001 looks like a GHT; its members are joined by pmSmsseId. A hint, never a verdict.
    private void Group(JsonElement group)
    {
        if (group.Text("typeGcc") != "001" || group.Text("gccId") is not { } id)
            return;
        foreach (var member in group.Items("pmejDuGcc"))
        {
            if (member.Text("pmSmsseId") is { } entity)
                groups[entity] = id;
        }
    }

    private void Append(FinessPlusEntity entity, DuckDBAppender entityRows, DuckDBAppender siteRows)
    {
        entityRows
            .CreateRow()
            .AppendValue(entity.Finess)
            .AppendValue(entity.Name)
            .AppendValue(entity.LegalStatus)
            .AppendValue(entity.ClosedOn)
            .AppendValue(entity.IsOpen)
            .AppendValue(entity.Id is null ? null : groups.GetValueOrDefault(entity.Id))
            .AppendValue(Reject(entity.Finess))
            .EndRow();
        entities++;
        foreach (var site in entity.Sites)
        {
            siteRows
                .CreateRow()
                .AppendValue(site.Finess)
                .AppendValue(entity.Finess)
                .AppendValue(site.Name)
                .AppendValue(site.Category)
                .AppendValue(site.Espic)
                .AppendValue(site.OpenedOn)
                .AppendValue(site.ClosedOn)
                .AppendValue(site.IsOpen)
                .AppendValue("json")
                .AppendValue(Reject(site.Finess))
                .EndRow();
            sites++;
        }
    }

    private static string? Reject(string? finess) =>
        Finess.TryParse(finess, out _) ? null
        : finess is null ? "missing|finess"
        : "malformed|finess";

    private static string Hash(string path, string name)
    {
        try
        {
            using var stream = SourceBytes.Open(path, name);
            if (stream.Length == 0)
                throw new SourceUnreadableException(
                    $"Le fichier «\u202f{name}\u202f» est vide\u202f: téléchargez-le de nouveau."
                );
            return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SourceUnreadableException(
                $"Le fichier «\u202f{name}\u202f» ne peut pas être lu\u202f: vérifiez qu’il existe et que vous y avez accès.",
                fault
            );
        }
    }
}
