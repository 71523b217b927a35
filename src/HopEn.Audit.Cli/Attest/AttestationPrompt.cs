using System.Globalization;
using System.Text;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Attest;

/// <summary>Asks attestations on a terminal, one by one.</summary>
/// <remarks>An empty answer leaves the question open; the end of the input keeps what was answered.</remarks>
/// <param name="session">Where to ask.</param>
/// <param name="folder">Folder of the dossier, where the documents are.</param>
/// <param name="cancellation">Interrupts the question being asked; nothing is kept then.</param>
internal sealed class AttestationPrompt(Session session, string folder, CancellationToken cancellation)
{
    private readonly Prompts prompts = new(session, cancellation);

    /// <summary>The entries to add to attestations.yml; empty when nothing was answered.</summary>
    public string Ask(IReadOnlyList<Rule> open)
    {
        var entries = new StringBuilder();
        if (open.Count == 0 || prompts.Line("Qui répond (nom et fonction)\u202f? ") is not { Length: > 0 } by)
            return string.Empty;
        for (var i = 0; i < open.Count; i++)
        {
            session.Output.WriteLine();
            session.Output.WriteLine($"Question {i + 1} sur {open.Count} ({open[i].Id}). {open[i].Question}");
            session.Output.WriteLine($"  Pièce attendue\u202f: {open[i].Proof}.");
            var answer = Choice();
            if (answer is null)
                break;
            if (answer.Length > 0)
                entries.Append(Entry(open[i], answer, by));
        }

        return entries.ToString();
    }

    private string Entry(Rule rule, string answer, string by)
    {
        var entry = new StringBuilder();
        void Key(string key, string? value, string start = "  ")
        {
            if (value is { Length: > 0 })
                entry.Append(start).Append(key).Append(": ").Append(value).Append('\n');
        }

        Key("rule", rule.Id, "- ");
        Key("answer", answer);
        Key("by", YamlText.Quoted(by));
        Key("on", ParisTime.Today(session.Clock).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (answer == "sans-objet")
        {
            string? why;
            do why = prompts.Line("  Pourquoi est-ce sans objet\u202f? ");
            while (why?.Length == 0);
            if (why is null)
                return string.Empty;
            Key("comment", YamlText.Quoted(why));
            return entry.ToString();
        }

        if (answer == "oui" && Document() is { Length: > 0 } evidence)
        {
            Key("evidence", YamlText.Quoted(evidence));
            Key("dated", prompts.Day("  Date de la pièce (AAAA-MM-JJ)\u202f: "));
        }

        Key("valid-until", prompts.Day("  Valable jusqu’au (AAAA-MM-JJ, vide sans limite)\u202f: "));
        return entry.ToString();
    }

    // Null at the end of the input, empty to leave the question open.
    private string? Choice()
    {
        while (true)
        {
            switch (
                prompts.Line("  oui, non, sans-objet (o, n, s), ou rien pour plus tard\u202f: ")?.ToLowerInvariant()
            )
            {
                case null:
                    return null;
                case "":
                    return string.Empty;
                case "o" or "oui":
                    return "oui";
                case "n" or "non":
                    return "non";
                case "s" or "sans-objet":
                    return "sans-objet";
                default:
                    session.Output.WriteLine("  Répondez oui, non ou sans-objet.");
                    break;
            }
        }
    }

    private string? Document()
    {
        while (
            prompts.Line("  Fichier de la pièce, dans le dossier (vide\u202f: déclaré sans preuve)\u202f: ") is { } path
        )
        {
            if (path.Length == 0 || (RelativePath.IsInside(path) && File.Exists(Path.Combine(folder, path))))
                return path;
            session.Output.WriteLine(
                $"  «\u202f{path}\u202f» n’est pas un fichier du dossier\u202f: copiez-y la pièce, ou laissez vide."
            );
        }

        return null;
    }
}
