using System.Globalization;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Sources.Discovery;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Init;

/// <summary>Asks questions on a terminal, one by one. An empty answer takes the suggestion, « ? » leaves the question open.</summary>
internal sealed class QuestionPrompt(Session session)
{
    /// <summary>Asks, and gives the answers by question; those left open are absent.</summary>
    public IReadOnlyDictionary<string, string> Ask(
        IReadOnlyList<DraftQuestion> questions,
        CancellationToken cancellation
    )
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < questions.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            session.Output.WriteLine();
            session.Output.WriteLine($"Question {i + 1} sur {questions.Count}. {questions[i].Text}");
            for (var choice = 0; choice < questions[i].Choices.Count; choice++)
                session.Output.WriteLine($"  {choice + 1}. {ShippedKinds.All.Explained(questions[i].Choices[choice])}");
            if (Answer(questions[i], cancellation) is { } answer)
                answers[questions[i].Id] = answer;
        }

        return answers;
    }

    private string? Answer(DraftQuestion question, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            session.Output.Write(
                question.Suggestion is { } suggestion
                    ? $"Réponse [{suggestion}], ou ? pour plus tard\u202f: "
                    : "Réponse, ou ? pour plus tard\u202f: "
            );
            var line = session.ReadLine(cancellation);
            if (line is null || line.Trim() == DossierDraft.Open)
                return null;
            var text = line.Trim();
            if (text.Length == 0)
            {
                if (question.Suggestion is not null)
                    return question.Suggestion;
                continue;
            }

            if (question.Choices.Count == 0)
                return text;
            if (
                int.TryParse(text, CultureInfo.InvariantCulture, out var number)
                && number >= 1
                && number <= question.Choices.Count
            )
                return question.Choices[number - 1];
            if (
                question.Choices.FirstOrDefault(choice => choice.Equals(text, StringComparison.OrdinalIgnoreCase)) is
                { } chosen
            )
                return chosen;
            session.Output.WriteLine(
                $"«\u202f{text}\u202f» n’est pas une des réponses\u202f: donnez son numéro, de 1 à {question.Choices.Count}."
            );
        }
    }
}
