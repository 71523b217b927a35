using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Tests.Words;

/// <summary>Each reason of rejection, as Engine gives it.</summary>
internal static class RejectSamples
{
    public static IReadOnlyList<Rejection> All { get; } =
    [
        Of(RejectCodes.Missing, "N° de patient"),
        Of(RejectCodes.Date, "Date d’entrée"),
        Of(RejectCodes.MonthFirst, "Date d’entrée"),
        Of(RejectCodes.UnknownCode, "Type de venue"),
        Of(RejectCodes.Damaged, "Matricule INS"),
        Of(RejectCodes.DamagedKey, "N° de patient"),
        Of(RejectCodes.SharedKey, "IPP"),
        Of(RejectCodes.Narrow, "Date d’entrée"),
        Of(RejectCodes.Malformed, "FINESS"),
        Of(RejectCodes.ExtraCells),
        Of(RejectCodes.MissingCells),
        Of(RejectCodes.Quote),
        Of(RejectCodes.Header),
        Of(RejectCodes.Total),
        Of(RejectCodes.Figure),
        Of(RejectCodes.Alone),
        Of(RejectCodes.Record, "finess-csv"),
    ];

    public static Rejection Of(string code, params string[] parameters) =>
        new()
        {
            Origin = new FileOrigin("export.csv", null),
            Code = code,
            Parameters = parameters,
            Count = 1,
            Samples = [],
        };
}
