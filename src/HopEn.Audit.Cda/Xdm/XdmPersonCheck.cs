using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Xdm;

/// <summary>Compares the author, his organisation and the legal authenticator of an entry with those of the document.</summary>
internal static class XdmPersonCheck
{
    public static void Check(XdmDocumentEntry entry, XmlTree tree, XdmFindings findings)
    {
        var authors = entry.ClassificationsOf(XdmClassificationSchemes.Author).ToArray();
        if (authors.Length == 0)
            findings.Warn("author", "author", "L’auteur manque dans METADATA.XML.");
        var known = Extensions(tree, "author", "assignedAuthor", "id");
        foreach (var person in Slot("authorPerson"))
            CheckPerson("authorPerson", person, known);
        var organisations = Extensions(tree, "author", "assignedAuthor", "representedOrganization", "id");
        foreach (var institution in Slot("authorInstitution"))
        {
            // XON: identifier of the organisation in the tenth component.
            if (Component(institution, 9) is { Length: > 0 } id && !organisations.Contains(id))
                findings.WarnOfDifference(
                    "author",
                    "authorInstitution",
                    "L’établissement de l’auteur (authorInstitution)"
                );
        }

        if (entry.Slot("legalAuthenticator") is { } authenticator)
            CheckPerson(
                "legalAuthenticator",
                authenticator,
                Extensions(tree, "legalAuthenticator", "assignedEntity", "id")
            );

        IEnumerable<string> Slot(string name) =>
            authors.SelectMany(author => author.Slots.GetValueOrDefault(name) ?? []);

        // XCN: identifier of the person in the first component.
        void CheckPerson(string slot, string written, HashSet<string> identifiers)
        {
            if (Component(written, 0) is { Length: > 0 } id && !identifiers.Contains(id))
                findings.WarnOfDifference("author", slot, $"La personne (slot {slot})");
        }
    }

    private static string? Component(string written, int index) => written.Split('^').ElementAtOrDefault(index);

    private static HashSet<string> Extensions(XmlTree tree, params ReadOnlySpan<string> path) =>
        tree.Path(tree.Root, path).Select(node => tree.Value(node, "extension")).ToHashSet(StringComparer.Ordinal);
}
