using System.Xml;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.National;

/// <summary>Reads the MSSanté white list: the names of its domains, and nothing of its contacts.</summary>
public sealed class WhitelistReader(Dataset dataset, CancellationToken cancellation)
{
    private const long LongestDocument = 200_000_000;

    /// <summary>Loads the list.</summary>
    /// <exception cref="SourceUnreadableException">The file isn't the list, or is cut short.</exception>
    public void Load(DossierSource source, string path, string name)
    {
        ArgumentNullException.ThrowIfNull(source);
        var facts = ByteProbe.Read(path, name, cancellation);
        DateOnly? generated = null;
        var domains = new List<(string Name, long Line)>();
        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = LongestDocument,
                IgnoreComments = true,
            };
            using var stream = SourceBytes.Open(path, name);
            using var reader = XmlReader.Create(stream, settings);
            for (var inDomain = false; reader.Read(); )
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader.LocalName == "Domaine")
                    inDomain = true;
                else if (reader.LocalName == "Nom" && inDomain)
                {
                    inDomain = false;
                    var line = ((IXmlLineInfo)reader).LineNumber;
                    domains.Add((reader.ReadElementContentAsString().Trim().ToLowerInvariant(), line));
                }
                else if (
                    reader.LocalName == "DateDeGeneration"
                    && DateTimeOffset.TryParse(
                        reader.ReadElementContentAsString(),
                        System.Globalization.CultureInfo.InvariantCulture,
                        out var moment
                    )
                )
                {
                    generated = DateOnly.FromDateTime(moment.DateTime);
                }
            }
        }
        catch (XmlException fault)
        {
            throw new SourceUnreadableException(
                $"La liste blanche «\u202f{name}\u202f» n’est pas lisible à la ligne {fault.LineNumber}\u202f: téléchargez-la de nouveau.",
                fault
            );
        }

        if (domains.Count == 0)
        {
            throw new SourceUnreadableException(
                $"Le fichier «\u202f{name}\u202f» ne contient aucun domaine (élément «\u202fDomaine/Nom\u202f»)\u202f: "
                    + $"ce n’est pas la liste blanche MSSanté. Téléchargez «\u202flisteblanchemssante.xml\u202f»."
            );
        }

        Insert(source, name, facts, generated, domains);
        dataset.Columns.Declare("whitelist_domain", source.Kind.Code, "domain");
    }

    private void Insert(
        DossierSource source,
        string name,
        FileFacts facts,
        DateOnly? generated,
        List<(string Name, long Line)> domains
    )
    {
        var first = domains[0].Line;
        var jumps = new List<LineJump>();
        for (var i = 0; i < domains.Count; i++)
            jumps.Add(new LineJump(i, domains[i].Line - first - i));
        var file = new LoadedFile(
            Table: "whitelist_domain",
            Kind: source.Kind.Code,
            File: name,
            Sha256: facts.Sha256,
            Encoding: facts.Encoding.Label(),
            System: source.System,
            Domain: null,
            IsShared: false,
            FirstLine: first,
            LineJumps: jumps,
            DataDate: source.Date ?? generated,
            DateOrigin: source.Date is not null ? DateCodes.Dossier
                : generated is not null ? DateCodes.Generation
                : null
        );
        dataset.Ledger.Load(file, () =>
        {
            using var appender = dataset.Connection.CreateAppender("raw", "whitelist_domain");
            foreach (var (domain, _) in domains)
                appender.CreateRow().AppendValue(domain).AppendNullValue().EndRow();
        });
    }
}
