using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Reference;

/// <summary>Loads what the public files of the cache say of one establishment, without any export of its own.</summary>
/// <remarks>
/// The mailboxes published for the establishment take the place of those it would declare, so that the same rules judge them.
/// Everything else of the country is left out and counted, but for what a rule compares with: the same addresses under another
/// structure, and the other mailboxes of the domains of its organisational ones.
/// </remarks>
/// <param name="dataset">Empty dataset.</param>
/// <param name="cache">Cache.</param>
/// <param name="cancellation">Interrupts DuckDB.</param>
public sealed class PublicViewLoader(Dataset dataset, ReferenceCache cache, CancellationToken cancellation)
{
    /// <summary>Programme of the rule pack that judges what is loaded here.</summary>
    public const string Programme = "exterieur";

    // Without the mailboxes and the establishments of the country nothing can be said.
    private static readonly string[] Needed = ["directory_mailbox", "site"];

    private readonly ReferenceReader reader = new(dataset, cache, cancellation);

    /// <summary>Refuses a cache without which nothing can be said.</summary>
    /// <exception cref="SourceUnreadableException">The extraction or FINESS was never imported.</exception>
    public static void Require(ReferenceCache cache)
    {
        ArgumentNullException.ThrowIfNull(cache);
        string[] missing =
        [
            .. Needed
                .Where(table => Find(cache, table) is null)
                .Select(table => cache.Kinds.AskedFor(table)?.Label ?? table),
        ];
        if (missing.Length == 0)
            return;
        throw new SourceUnreadableException(
            $"Le cache «\u202f{cache.Folder}\u202f» ne contient pas {string.Join(" ni ", missing)}, "
                + $"nécessaire{(missing.Length > 1 ? "s" : string.Empty)} à une vue extérieure\u202f: "
                + $"téléchargez ces fichiers publics, puis «\u202fhopen-audit reference import FICHIER…\u202f»."
        );
    }

    /// <summary>Loads an establishment.</summary>
    /// <param name="finess">
    /// FINESS of a legal entity (EJ), taken with all its sites, or of one site (ET), taken with the mailboxes left on its
    /// legal entity.
    /// </param>
    /// <param name="today">Day of the audit in France, when the extraction has no date.</param>
    /// <returns>The dossier the public files make up; null when the directory does not know this number.</returns>
    /// <exception cref="SourceUnreadableException">The cache lacks a file.</exception>
    /// <exception cref="SourceUnreadableException">The cache is damaged.</exception>
    public Dossier? Load(Finess finess, DateOnly today)
    {
        Require(cache);
        var registry = Find(cache, "site")!;
        var directory = Find(cache, "directory_mailbox")!;
        if (Find(registry, finess) is not { } found)
            return null;
        var asked = found.Sites.Select(site => site.Finess).Prepend(found.Entity.Finess).ToArray();
        Directory(directory, List(asked));
        reader.Load(
            registry,
            "site",
            $"r.finess IN ({List(asked)}) OR r.ej_finess = {SqlLiteral.Text(found.Entity.Finess)} "
                + "OR r.finess IN (SELECT finess FROM raw.directory_mailbox)"
        );
        if (registry.Tables.Any(table => table.Table == "legal_entity"))
        {
            reader.Load(
                registry,
                "legal_entity",
                $"r.finess = {SqlLiteral.Text(found.Entity.Finess)} "
                    + "OR r.finess IN (SELECT ej_finess FROM raw.site) "
                    + "OR r.finess IN (SELECT finess FROM raw.directory_mailbox)"
            );
        }

        if (Find(cache, "whitelist_domain") is { } whitelist)
            reader.Load(whitelist);
        else
            dataset.Notices.Add(AuditMessage.Of(MessageCodes.WhitelistAbsent));
        Notices(found);
        return Dossier(found, directory.Date ?? today);
    }

    // Of several kinds that fill a table, the one that is asked for wins.
    private static ReferenceEntry? Find(ReferenceCache cache, string table) =>
        cache
            .Kinds.All.Where(kind => kind.IsPublic && kind.Tables.Any(filled => filled.Name == table))
            .OrderBy(kind => kind.AskedAs is not null)
            .Select(cache.Find)
            .OfType<ReferenceEntry>()
            .FirstOrDefault();

    private static string List(IEnumerable<Finess> numbers) =>
        string.Join(", ", numbers.Select(one => SqlLiteral.Text(one)));

    private PublicViewEstablishment? Find(ReferenceEntry registry, Finess finess)
    {
        var number = SqlLiteral.Text(finess);
        var sites = dataset.Query(
            $"""
            SELECT finess, any_value(ej_finess), any_value(name), bool_or(is_open)
            FROM {reader.Relation(registry, "site")}
            WHERE reject IS NULL AND finess_shaped(finess) AND (finess = {number} OR ej_finess = {number})
            GROUP BY finess
            ORDER BY bool_or(is_open) DESC, finess
            """,
            row =>
                (
                    Site: new FinessEntity(Finess.Parse(row.GetString(0)), Text(row, 2)),
                    Entity: Finess.Of(Text(row, 1)),
                    IsOpen: row.GetBoolean(3)
                )
        );
        var own = sites.FirstOrDefault(site => site.Site.Finess == finess);
        var entity = own.Site is null ? finess : own.Entity ?? finess;
        var name = registry.Tables.Any(table => table.Table == "legal_entity")
            ? dataset.Query(
                $"SELECT name FROM {reader.Relation(registry, "legal_entity")} WHERE finess = {SqlLiteral.Text(entity)} AND reject IS NULL",
                row => (Known: true, Name: Text(row, 0))
            )
            : [];
        if (sites.Count == 0 && name.Count == 0)
            return null;
        var closed = sites.Count(site => !site.IsOpen);
        var legal = new FinessEntity(entity, name.Count > 0 ? name[0].Name : null);
        return own.Site is null
            ? new PublicViewEstablishment(
                legal.Name ?? $"Entité juridique {finess}",
                true,
                legal,
                [.. sites.Select(site => site.Site)],
                closed
            )
            : new PublicViewEstablishment(
                own.Site.Name ?? $"Site {finess}",
                false,
                legal,
                [own.Site],
                own.IsOpen ? 0 : 1
            );
    }

    private static string? Text(DuckDB.NET.Data.DuckDBDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    private void Directory(ReferenceEntry directory, string asked)
    {
        var all = reader.Relation(directory, "directory_mailbox");
        dataset.Execute(
            $"CREATE TEMP TABLE own AS SELECT DISTINCT address, domain, type FROM {all} WHERE reject IS NULL AND finess IN ({asked})",
            cancellation
        );
        reader.Load(
            directory,
            "directory_mailbox",
            $"r.finess IN ({asked}) OR r.address IN (SELECT address FROM own) OR r.domain IN (SELECT domain FROM own WHERE type = 'ORG')"
        );
        dataset.Execute("DROP TABLE own");
        var rows = dataset.Query(
            $"SELECT rowid FROM raw.directory_mailbox WHERE reject IS NULL AND finess IN ({asked}) ORDER BY rowid",
            row => row.GetInt64(0)
        );
        dataset.Execute(
            $"""
            INSERT INTO raw.mailbox BY NAME
            SELECT address, domain, type, finess, 'ok' AS finess_state, service, rpps_state, false AS is_patient_address,
                coalesce(
                    length(address) - length(replace(address, '@', '')) = 1
                    AND NOT prefix(address, '@')
                    AND contains(domain, '.')
                    AND NOT contains(address, ' '),
                    false
                ) AS address_is_valid
            FROM raw.directory_mailbox
            WHERE reject IS NULL AND finess IN ({asked})
            ORDER BY rowid
            """,
            cancellation
        );
        dataset.Ledger.RecordCopies("mailbox", "directory_mailbox", rows);
        dataset.Columns.Declare("mailbox", directory.Kind, "address", "type", "finess", "service", "rpps");
    }

    private void Notices(PublicViewEstablishment found)
    {
        dataset.Notices.Add(AuditMessage.Of(MessageCodes.PublicView));
        if (found.ClosedSites == 0)
            return;
        dataset.Notices.Add(
            found.IsEntity
                ? AuditMessage.Of(MessageCodes.SitesClosed, found.ClosedSites, found.Sites.Count)
                : AuditMessage.Of(MessageCodes.SiteClosed)
        );
    }

    private static Dossier Dossier(PublicViewEstablishment found, DateOnly day) =>
        new()
        {
            Folder = string.Empty,
            Establishment = new DossierEstablishment
            {
                Name = found.Name,
                LegalEntities = [found.Entity],
                Sites = found.Sites,
                FinessPmsi = found.Entity.Finess,
                FinessPmsiProposed = true,
                StatusClass = LegalStatusClass.Undetermined,
            },
            Period = new ReportPeriod(day, day),
            Programme = Programme,
        };
}
