using HopEn.Audit.Model;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Run;

/// <summary>What a user is told of a failure, in French.</summary>
public static class FaultSentence
{
    /// <summary>The sentence.</summary>
    public static string Of(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault switch
        {
            OperationCanceledException =>
                "Interrompu\u202f: rien n’a été écrit à moitié, les rapports précédents sont intacts.",
            MessageException told => MessageWords.Of(told.Messages, Surface.Terminal),
            HopEnAuditException => fault.Message,
            _ => $"Erreur inattendue ({fault.GetType().Name})\u202f: ce n’est pas de votre fait. "
                + "Relancez «\u202fhopen-audit doctor\u202f»\u202f; "
                + "si elle persiste, signalez-la avec ce nom et la version de l’outil.",
        };
    }
}
