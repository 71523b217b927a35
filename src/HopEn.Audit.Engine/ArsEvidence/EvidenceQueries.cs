using System.Security.Cryptography;
using System.Text;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Indicators;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Model.ArsEvidence;

namespace HopEn.Audit.Engine.ArsEvidence;

/// <summary>The texts of SQL that a figure rests on, in the order they run.</summary>
internal static class EvidenceQueries
{
    /// <summary>The views, the population with the choices of the dossier in place, then each rule with its header.</summary>
    public static IEnumerable<EvidenceQuery> Of(Dataset dataset, DatasetContext context, IReadOnlyList<Rule> rules)
    {
        yield return Query(
            "requetes/1-vues.sql",
            AuditMessage.Of(EvidenceCodes.Views),
            Dataset.Schema(dataset.Kinds)
                + "\n-- Once every row is read.\n"
                + DatasetPreparation.Computed(dataset.Kinds)
        );
        yield return Query(
            "requetes/2-population.sql",
            AuditMessage.Of(EvidenceCodes.Population),
            PopulationTables.ScriptForEvidence(dataset, context)
        );
        for (var i = 0; i < rules.Count; i++)
            yield return Query(
                $"requetes/{i + 3}-{rules[i].Id}.sql",
                AuditMessage.Sentence(rules[i].Title),
                $"/*\n{rules[i].Title}\n{rules[i].Rationale}\nSource : {rules[i].Source}\n*/\n{rules[i].Sql}\n"
            );
    }

    private static EvidenceQuery Query(string file, AuditMessage title, string text)
    {
        text = text.ReplaceLineEndings("\n");
        return new EvidenceQuery(
            file,
            title,
            text,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))
        );
    }
}
