using System.Text.RegularExpressions;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Mail;

/// <summary>The subject: <c>XDM/1.0/DDM+LABEL NAME FIRST-NAME [DD/MM/YYYY]</c> (ECO.2.1.3). No message quotes it.</summary>
internal static partial class MailSubject
{
    private const int LongestLabel = 40;

    /// <summary>Whether the subject announces an XDM package, the failure prefix of a reply put aside.</summary>
    public static bool HasPrefix(string subject) => Prefix().IsMatch(subject);

    public static void Check(MailFacts mail, CdaDocument document, MailFindings findings)
    {
        var tree = document.Tree;
        var announced = PlainText.Fold(Prefix().Replace(mail.Subject, string.Empty));
        var expected = mail.Documents > 1 ? $"{mail.Documents} DOCUMENTS" : Label(tree);
        if (!announced.StartsWith(expected, StringComparison.Ordinal))
            Warn(
                "L’objet ne porte pas le libellé du type du document (coupé à 40 caractères), ou «\u202fN documents\u202f»"
            );
        var patient = tree.Path(tree.Root, "recordTarget", "patientRole", "patient").FirstOrDefault();
        if (patient == 0)
            return;
        if (!Carries(announced, tree, tree.Path(patient, "name", "family")))
            Warn("L’objet ne porte pas le nom de naissance du patient tel que le document le donne");
        if (!Carries(announced, tree, tree.Path(patient, "name", "given")))
            Warn("L’objet ne porte pas le premier prénom du patient tel que le document le donne");
        if (Day().Match(mail.Subject) is { Success: true } day && !IsBirthDay(day.Groups, tree, patient))
            Warn("La date de naissance de l’objet n’est pas celle du document");

        void Warn(string message) => findings.Warn("subject", "Subject", message);
    }

    private static string Label(XmlTree tree)
    {
        var label = tree.Children(tree.Root, "code").Select(node => tree.Value(node, "displayName")).FirstOrDefault();
        return PlainText.Fold(label is { Length: > LongestLabel } ? label[..LongestLabel] : label ?? string.Empty);
    }

    /// <summary>Whether a text has one of the names of birth, as whole words; true when the document gives none.</summary>
    private static bool Carries(string text, XmlTree tree, IEnumerable<int> names)
    {
        var births = names
            .Where(node => tree.Value(node, "qualifier") == "BR")
            .Select(node => PlainText.Fold(tree.StringValue(node)))
            .Where(name => name.Length > 0)
            .ToArray();
        return births.Length == 0 || births.Any(name => $" {text} ".Contains($" {name} ", StringComparison.Ordinal));
    }

    /// <summary>Whether a day is that of birth; true when the document does not give it to the day.</summary>
    private static bool IsBirthDay(GroupCollection day, XmlTree tree, int patient)
    {
        var birth = tree.Children(patient, "birthTime").Select(node => tree.Value(node, "value")).FirstOrDefault();
        return birth is not { Length: >= 8 } || birth[..8] == day[3].Value + day[2].Value + day[1].Value;
    }

    [GeneratedRegex(@"\A\s*(?:\[[^\]]{0,80}\]\s*)*XDM/1\.0/DDM\+\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"(\d{2})/(\d{2})/(\d{4})\s*\z", RegexOptions.None, 1000)]
    private static partial Regex Day();
}
