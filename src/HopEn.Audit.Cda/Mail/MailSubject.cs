using System.Text.RegularExpressions;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Findings;

namespace HopEn.Audit.Cda.Mail;

/// <summary>The subject: <c>XDM/1.0/DDM+LABEL NAME FIRST-NAME [DD/MM/YYYY]</c> (ECO.2.1.3). No message quotes it.</summary>
internal static partial class MailSubject
{
    private const int LongestLabel = 40;

    /// <summary>Whether the subject announces an XDM package, the failure prefix of a reply put aside.</summary>
    public static bool HasPrefix(string subject) => Prefix().IsMatch(subject);

    public static void Check(MailFacts mail, CdaDocument document, List<Finding> findings)
    {
        var rest = PlainText.Fold(Prefix().Replace(mail.Subject, string.Empty));
        var tree = document.Tree;
        var code = tree.Children(tree.Root, "code").Select(node => tree.Value(node, "displayName")).FirstOrDefault()
            ?? string.Empty;
        var label = PlainText.Fold(code.Length > LongestLabel ? code[..LongestLabel] : code);
        if (
            mail.Documents > 1
                ? !rest.StartsWith($"{mail.Documents} DOCUMENTS", StringComparison.Ordinal)
                : !rest.StartsWith(label, StringComparison.Ordinal)
        )
        {
            MailCheck.Add(
                findings,
                "subject",
                "L’objet ne porte pas le libellé du type du document (coupé à 40 caractères), ou «\u202fN documents\u202f»",
                "Subject"
            );
        }

        var patient = tree.Path(tree.Root, "recordTarget", "patientRole", "patient").FirstOrDefault();
        if (patient == 0)
            return;
        if (!Carries(tree.Path(patient, "name", "family"), rest))
            MailCheck.Add(
                findings,
                "subject",
                "L’objet ne porte pas le nom de naissance du patient tel que le document le donne",
                "Subject"
            );
        if (!Carries(tree.Path(patient, "name", "given"), rest))
            MailCheck.Add(
                findings,
                "subject",
                "L’objet ne porte pas le premier prénom du patient tel que le document le donne",
                "Subject"
            );
        if (Day().Match(mail.Subject) is not { Success: true } day)
            return;
        var birth = tree.Children(patient, "birthTime").Select(node => tree.Value(node, "value")).FirstOrDefault()
            ?? string.Empty;
        if (birth.Length >= 8 && birth[..8] != day.Groups[3].Value + day.Groups[2].Value + day.Groups[1].Value)
            MailCheck.Add(
                findings,
                "subject",
                "La date de naissance de l’objet n’est pas celle du document",
                "Subject"
            );

        bool Carries(IEnumerable<int> names, string text)
        {
            var births = names
                .Where(node => tree.Value(node, "qualifier") == "BR")
                .Select(node => PlainText.Fold(tree.StringValue(node)))
                .Where(name => name.Length > 0)
                .ToArray();
            return births.Length == 0
                || births.Any(name => $" {text} ".Contains($" {name} ", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex(@"\A\s*(?:\[[^\]]{0,80}\]\s*)*XDM/1\.0/DDM\+\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"(\d{2})/(\d{2})/(\d{4})\s*\z", RegexOptions.None, 1000)]
    private static partial Regex Day();
}
