using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Documents;

/// <summary>Reads the facts of a header.</summary>
internal static class CdaHeaderReader
{
    public static CdaHeader Read(XmlTree tree)
    {
        var root = tree.Root;
        var code = tree.Children(root, "code").FirstOrDefault();
        return new CdaHeader(
            code == 0 ? new CdaCode(string.Empty, string.Empty) : tree.Code(code),
            [.. tree.Children(root, "templateId").Select(tree.Identifier)],
            Level(tree, root),
            [.. tree.Path(root, "recordTarget", "patientRole", "id").Select(tree.Identifier)]
        )
        {
            Id = tree.Children(root, "id").Select(tree.Identifier).FirstOrDefault(),
            SetId = tree.Children(root, "setId").Select(tree.Identifier).FirstOrDefault(),
            EffectiveTime = tree.Children(root, "effectiveTime")
                .Select(time => tree.Value(time, "value"))
                .FirstOrDefault()
                ?? string.Empty,
            Custodians =
            [
                .. tree.Path(root, "custodian", "assignedCustodian", "representedCustodianOrganization", "id")
                    .Select(tree.Identifier),
            ],
        };
    }

    private static int? Level(XmlTree tree, int root)
    {
        if (tree.Path(root, "component", "nonXMLBody").Any())
            return 1;
        var body = tree.Path(root, "component", "structuredBody").FirstOrDefault();
        return body == 0 ? null
            : tree.Descendants(body, "entry").Any() ? 3
            : 2;
    }
}
