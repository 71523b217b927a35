using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Withholds « conforme » from what rests on files that can't bear it.</summary>
internal static class Doubts
{
    // A message of which the outcome is not known counts as sent: too many of them would raise a rate.
    private const string Failed = "rejected";

    // What is told of rows that were kept: which file or kind it names, and how many rows.
    private static readonly (string Code, int Named, int Rows)[] OfRows =
    [
        (MessageCodes.EndsBeforeStart, 0, 1),
        (MessageCodes.OneDayShare, 0, 2),
        (MessageCodes.MatriculesDamaged, 0, 2),
        (MessageCodes.StaysContradicted, 0, 1),
        (MessageCodes.StaysShared, 0, 2),
    ];

    /// <summary>Files that lost their rows, files whose outcomes are not known, and files whose rows can't be right.</summary>
    /// <param name="dataset">Loaded dataset.</param>
    /// <param name="losses">Files that lost their rows.</param>
    public static IReadOnlyList<Doubt> Of(Dataset dataset, IReadOnlyList<RowLoss> losses) =>
        [
            .. losses.Select(loss => Doubt.Of(dataset.Kinds, loss.Kind, loss.Notice)),
            .. dataset
                .Notices.Where(notice => notice.Code == MessageCodes.CodesUnknown)
                .Select(notice => Outcomes(dataset, notice))
                .OfType<Doubt>(),
            .. dataset.Notices.SelectMany(notice => OnRows(dataset, notice)),
        ];

    /// <summary>The outcome of a rule, reserved when it would be compliant on such a file.</summary>
    public static RuleOutcome Reserve(this RuleOutcome outcome, Rule rule, IReadOnlyList<Doubt> doubts)
    {
        if (
            outcome.Verdict != Verdict.Compliant
            || doubts.Where(doubt => doubt.Weighs(rule)).ToArray() is not [var doubt, ..]
        )
            return outcome;
        return outcome with
        {
            Verdict = Verdict.Reservation,
            IsReserved = true,
            Reasons = [.. outcome.Reasons, doubt.Notice],
        };
    }

    private static Doubt? Outcomes(Dataset dataset, AuditMessage notice)
    {
        var unknown = long.Parse(notice.Parameters[2], CultureInfo.InvariantCulture);
        return dataset
            .Ledger.Parts.Where(part => part.File.File == notice.Parameters[0])
            .Select(part => (Kind: dataset.Kinds[part.File.Kind], part.Rows))
            .Where(part => IsOutcome(part.Kind, notice.Parameters[1]) && RowLosses.AreTooMany(unknown, part.Rows))
            .Select(part => Doubt.Of(dataset.Kinds, part.Kind, notice))
            .FirstOrDefault();
    }

    private static IEnumerable<Doubt> OnRows(Dataset dataset, AuditMessage notice)
    {
        foreach (var (code, named, rows) in OfRows.Where(one => one.Code == notice.Code))
        {
            var parts = dataset
                .Ledger.Parts.Where(part =>
                    part.File.File == notice.Parameters[named]
                    || dataset.Kinds[part.File.Kind].ShortLabel == notice.Parameters[named]
                )
                .ToArray();
            var told = long.Parse(notice.Parameters[rows], CultureInfo.InvariantCulture);
            if (parts.Length > 0 && RowLosses.AreTooMany(told, parts.Sum(part => part.Rows)))
                yield return Doubt.Of(dataset.Kinds, dataset.Kinds[parts[0].File.Kind], notice);
        }
    }

    private static bool IsOutcome(SourceKind kind, string label) =>
        kind.Columns.Any(column => column.Label == label && column.Codes.Contains(Failed));
}
