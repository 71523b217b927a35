using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>Reads the « establishment » part of a dossier.</summary>
internal static class EstablishmentReader
{
    public static DossierEstablishment Read(YamlMap map, FaultList faults)
    {
        map.AllowOnly("name", "legal-entities", "sites", "finess-pmsi", "legal-status", "department", "sun-es");
        var owners = new Dictionary<Finess, Finess>();
        var departments = new Dictionary<Finess, string>();
        var entities = Entities(map, "legal-entities", faults);
        var sites = Entities(map, "sites", faults, (site, finess) => Site(site, finess, owners, departments, faults));
        foreach (var (site, owner) in owners.Where(pair => entities.All(entity => entity.Finess != pair.Value)))
        {
            faults.Add(
                map.Line("sites"),
                $"le site «\u202f{site}\u202f» est dit de l’EJ «\u202f{owner}\u202f», qui ne figure pas sous «\u202flegal-entities\u202f»."
            );
        }

        if (entities.Count == 0)
            faults.Add(
                map.Line("legal-entities"),
                "«\u202festablishment: legal-entities\u202f» doit donner au moins un FINESS juridique (EJ)."
            );
        if (map.Text("name") == SourceReader.Question)
            faults.Add(
                map.Line("name"),
                "question en attente\u202f: quel est le nom de l’établissement\u202f? Remplacez «\u202f?\u202f»."
            );
        var status = map.Text("legal-status");
        var statusClass = LegalStatus.Classify(status);
        Finess? told = map.Text("finess-pmsi") is { } written ? Read(written, map.Line("finess-pmsi"), faults) : null;
        return new DossierEstablishment
        {
            Name = map.Text("name", required: true) ?? string.Empty,
            LegalEntities = entities,
            Sites = sites,
            SiteOwners = owners,
            FinessPmsi = told ?? DossierEstablishment.ProposedPmsi(entities, sites, statusClass),
            FinessPmsiProposed = told is null,
            LegalStatus = status,
            StatusClass = statusClass,
            Department = map.Text("department"),
            SiteDepartments = departments,
            SunEsFunded = map.Flag("sun-es"),
        };
    }

    // What is told of a site beside its number and its name.
    private static void Site(
        YamlMap site,
        Finess finess,
        Dictionary<Finess, Finess> owners,
        Dictionary<Finess, string> departments,
        FaultList faults
    )
    {
        if (site.Text("ej") is { } owner)
            owners[finess] = Read(owner, site.Line("ej"), faults);
        if (site.Text("department") is { } department)
            departments[finess] = department;
    }

    private static List<FinessEntity> Entities(
        YamlMap map,
        string key,
        FaultList faults,
        Action<YamlMap, Finess>? more = null
    )
    {
        var entities = new List<FinessEntity>();
        foreach (var item in map.Items(key))
        {
            if (item.AsMap() is { } entity)
            {
                entity.AllowOnly(more is null ? ["finess", "name"] : ["finess", "name", "ej", "department"]);
                var finess = Read(entity.Text("finess", required: true) ?? string.Empty, entity.StartLine, faults);
                entities.Add(new FinessEntity(finess, entity.Text("name")));
                more?.Invoke(entity, finess);
            }
            else
            {
                entities.Add(new FinessEntity(Read(item.AsText() ?? string.Empty, item.Line, faults), null));
            }
        }

        var repeated = entities
            .GroupBy(entity => entity.Finess)
            .Where(group => group.Key != default && group.Count() > 1);
        foreach (var twice in repeated)
        {
            faults.Add(
                map.Line(key),
                $"le FINESS «\u202f{twice.Key}\u202f» figure deux fois sous «\u202f{key}\u202f»."
            );
        }

        return entities;
    }

    private static Finess Read(string written, int line, FaultList faults)
    {
        if (written == SourceReader.Question)
        {
            faults.Add(
                line,
                "question en attente\u202f: quel est le FINESS juridique (EJ)\u202f? Remplacez «\u202f?\u202f» par ses neuf caractères, entre guillemets."
            );
            return default;
        }

        var (value, state) = FinessNumber.Read(written);
        if (value is null)
            faults.Add(
                line,
                $"«\u202f{written}\u202f» n’est pas un FINESS\u202f: neuf caractères attendus, "
                    + $"par exemple «\u202f990000010\u202f» (entre guillemets, pour garder les zéros)."
            );
        else if (state == FinessState.Luhn && written.Trim().Length == 8)
            faults.Add(
                line,
                $"«\u202f{written}\u202f» n’a que huit chiffres\u202f: "
                    + $"un tableur a pu effacer le zéro du début, "
                    + $"mais la clé de contrôle de «\u202f{value}\u202f» est fausse. "
                    + $"Donnez les neuf caractères, entre guillemets."
            );
        else if (state == FinessState.Luhn)
            faults.Add(
                line,
                $"«\u202f{written}\u202f» a la forme d’un FINESS mais sa clé de contrôle est fausse\u202f: vérifiez le numéro."
            );
        return value ?? default;
    }
}
