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
        var entities = Entities(map, "legal-entities", faults);
        var sites = Entities(map, "sites", faults);
        if (entities.Count == 0) faults.Add(map.Line("legal-entities"), "«\u202festablishment: legal-entities\u202f» doit donner au moins un FINESS juridique (EJ).");
        if (map.Text("name") == SourceReader.Question) faults.Add(map.Line("name"), "question en attente\u202f: quel est le nom de l’établissement\u202f? Remplacez «\u202f?\u202f».");
        var status = map.Text("legal-status");
        var statusClass = LegalStatus.Classify(status);
        var written = map.Text("finess-pmsi");
        if (written is not null) written = Finess(written, map.Line("finess-pmsi"), faults);
        return new DossierEstablishment(
            map.Text("name", required: true) ?? string.Empty, entities, sites, written ?? Proposed(entities, sites, statusClass), written is null,
            status, statusClass, map.Text("department"), map.Flag("sun-es"));
    }

    /// <summary>The FINESS PMSI is the EJ of a public establishment and the ET of a private one (SNDS documentation).</summary>
    private static string Proposed(IReadOnlyList<FinessEntity> entities, IReadOnlyList<FinessEntity> sites, LegalStatusClass status) =>
        status is LegalStatusClass.PrivateForProfit or LegalStatusClass.PrivateNonProfit && sites.Count > 0
            ? sites[0].Finess
            : entities.Count > 0 ? entities[0].Finess : string.Empty;

    private static List<FinessEntity> Entities(YamlMap map, string key, FaultList faults)
    {
        var entities = new List<FinessEntity>();
        foreach (var item in map.Items(key))
        {
            if (item.AsMap() is { } entity)
            {
                entity.AllowOnly("finess", "name");
                entities.Add(new FinessEntity(Finess(entity.Text("finess", required: true) ?? string.Empty, entity.StartLine, faults), entity.Text("name")));
            }
            else
            {
                entities.Add(new FinessEntity(Finess(item.AsText() ?? string.Empty, item.Line, faults), null));
            }
        }

        foreach (var twice in entities.GroupBy(entity => entity.Finess).Where(group => group.Key.Length > 0 && group.Count() > 1))
        {
            faults.Add(map.Line(key), $"le FINESS «\u202f{twice.Key}\u202f» figure deux fois sous «\u202f{key}\u202f».");
        }

        return entities;
    }

    private static string Finess(string written, int line, FaultList faults)
    {
        if (written == SourceReader.Question)
        {
            faults.Add(line, "question en attente\u202f: quel est le FINESS juridique (EJ)\u202f? Remplacez «\u202f?\u202f» par ses neuf caractères, entre guillemets.");
            return string.Empty;
        }

        var (value, state) = FinessNumber.Read(written);
        if (value is null) faults.Add(line, $"«\u202f{written}\u202f» n’est pas un FINESS\u202f: neuf caractères attendus, par exemple «\u202f990000010\u202f» (entre guillemets, pour garder les zéros).");
        else if (state == FinessState.Luhn) faults.Add(line, $"«\u202f{written}\u202f» a la forme d’un FINESS mais sa clé de contrôle est fausse\u202f: vérifiez le numéro.");
        return value ?? string.Empty;
    }
}
