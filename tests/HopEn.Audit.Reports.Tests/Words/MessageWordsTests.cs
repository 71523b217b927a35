using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.Tests.Words;

public sealed partial class MessageWordsTests
{
    // Reasons of rejection have tests of their own.
    private static readonly (string Name, string Code)[] Catalogue =
    [
        .. typeof(MessageCodes)
            .Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Codes", StringComparison.Ordinal) && type.Namespace == CodesNamespace)
            .Where(type => type.IsAbstract && type.IsSealed && type != typeof(RejectCodes))
            .SelectMany(type =>
                type.GetFields(BindingFlags.Public | BindingFlags.Static)
                    .Select(field => ($"{type.Name}.{field.Name}", (string)field.GetRawConstantValue()!))
            ),
    ];

    private const string CodesNamespace = "HopEn.Audit.Model";

    [Fact]
    public void Every_code_has_words_and_no_other_has() =>
        MessageWords
            .Codes.Order(StringComparer.Ordinal)
            .ShouldBe(Catalogue.Select(one => one.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_code_is_emitted_somewhere()
    {
        var emitted = new StringBuilder();
        foreach (var room in (string[])["Engine", "Sources", "Run", "Model"])
        foreach (
            var file in Directory.EnumerateFiles(
                Path.Combine(Repository.Root, "src", $"HopEn.Audit.{room}"),
                "*.cs",
                SearchOption.AllDirectories
            )
        )
            emitted.Append(File.ReadAllText(file));
        var text = emitted.ToString();
        Catalogue
            .Where(one => !Regex.IsMatch(text, $@"\b{Regex.Escape(one.Name)}\b"))
            .Select(one => one.Code)
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_words_of_every_code_are_approved_for_each_surface()
    {
        var words = new StringBuilder();
        var samples = (IReadOnlyList<AuditMessage>)[.. MessageSamples.All, .. OutcomeSamples.All, .. ReportSamples.All];
        foreach (var message in samples)
        {
            var (terminal, file, page) = (
                Of(message, Surface.Terminal),
                Of(message, Surface.File),
                Of(message, Surface.Page)
            );
            words.Append(message.Code).Append('\n').Append("  ").Append(terminal).Append('\n');
            if (file != terminal)
                words.Append("  file: ").Append(file).Append('\n');
            if (page != file)
                words.Append("  page: ").Append(page).Append('\n');
        }

        samples
            .Select(message => message.Code)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe(Catalogue.Select(one => one.Code).Order(StringComparer.Ordinal));
        Snapshot.Match(words.ToString(), "message-words");
    }

    /// <summary>The last example of version 1.0 told the same in sentences.</summary>
    [Fact]
    public void The_words_of_the_demonstration_are_those_of_its_last_report_of_version_1()
    {
        var before = ReportJson.Read(ReportCorpus.Read(ReportCorpus.Names[^1]));
        // Its files tell other figures since, and two things more; its P1.O7 is told raw and weighted; one practice more is asked.
        string[] then = [.. Worded(before).Select(WithoutFigures)];
        string[] now = [.. Worded(Example.Report).Select(WithoutFigures)];
        Left(now, then)
            .ShouldBe([
                "Laissé de côté parmi les documents CDA\u202f: un PDF joint à un message (9).",
                "Venues, unité fonctionnelle\u202f: 9 valeurs qu’aucune liste du dossier ne donne pourraient désigner un patient, "
                    + "et des numéros comme […9] les remplacent (9 lignes). Vérifiez que cette colonne est la bonne.",
                "Non tranché\u202f: 9,9\u202f% en brut et 9,9\u202f% pondéré sont de part et d’autre de la cible "
                    + "(il manque 9 patients en brut, aucun en pondéré)\u202f; "
                    + "pondération\u202f: principe sourcé, formule supposée.",
                "À attester\u202f: L’établissement a-t-il écrit qui retire du DMP un document envoyé sous une fausse identité, "
                    + "et comment\u202f? Pièce attendue\u202f: procédure d’identitovigilance.",
            ]);
        // It lost some of its wrong rows: what no longer is told of them is told of nothing else, but the age
        // of a log whose later messages count no more.
        Left(Left(then, now), before.Rejections.Select(one => WithoutFigures(RejectWords.Of(one, Surface.File))))
            .ShouldBe([
                "Le journal des envois date du 9/9/9, moins de 9 jours après la fin du mois retenu\u202f: "
                    + "des comptes rendus de ce mois ont pu partir depuis. Refaites l’export après le 9/9/9.",
            ]);
    }

    // As many times as it is told: a sentence that two rules told is missed when one only tells it.
    private static List<string> Left(IEnumerable<string> all, IEnumerable<string> told)
    {
        var left = all.ToList();
        foreach (var one in told)
            left.Remove(one);
        return left;
    }

    private static string WithoutFigures(string words) => Figures().Replace(words, "9");

    [GeneratedRegex(@"\d+(?:[\u202f\u00a0]\d{3})*", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    private static IEnumerable<string> Worded(AuditReport report) =>
        [
            .. report.Notices.Select(notice => Of(notice, Surface.File)),
            .. report.Rejections.Select(rejection => RejectWords.Of(rejection, Surface.File)),
            .. report.Rules.SelectMany(rule => rule.Outcome.Missing).Select(one => Of(one.Message, Surface.File)),
            .. report
                .Rules.Select(rule => MessageWords.Of(rule.Outcome.Reasons, Surface.File))
                .Where(reason => reason.Length > 0),
            .. report
                .Entities.Select(entity => entity.Score)
                .Prepend(report.Score)
                .Select(score => MessageWords.Of(score.WithheldBecause, Surface.File)),
        ];

    [Fact]
    public void A_page_names_no_key_of_dossier_yml_and_no_option()
    {
        foreach (var message in (AuditMessage[])[.. MessageSamples.All, .. OutcomeSamples.All, .. ReportSamples.All])
            Of(message, Surface.Page).ShouldNotMatch(@"dossier\.yml|--[a-z]|HOPEN_AUDIT");
    }

    [Fact]
    public void A_code_of_another_version_and_a_lacking_parameter_are_refused_in_one_sentence()
    {
        foreach (
            var message in (AuditMessage[])[AuditMessage.Of("unheard-of"), AuditMessage.Of(MessageCodes.FileCopy, "a")]
        )
            Should
                .Throw<UnreadableReportException>(() => Of(message, Surface.File))
                .Message.ShouldStartWith($"Le rapport contient un message («\u202f{message.Code}\u202f»)");
    }

    private static string Of(AuditMessage message, Surface surface) => MessageWords.Of(message, surface);
}
