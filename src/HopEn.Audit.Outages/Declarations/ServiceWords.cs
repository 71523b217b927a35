using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Declarations;

/// <summary>What is known of a service.</summary>
/// <param name="Service">The service.</param>
/// <param name="Name">Its name, in French.</param>
/// <param name="Words">The words that name it.</param>
/// <param name="Objectives">The objectives its closure touches.</param>
/// <param name="Advice">What to do.</param>
public sealed record ServiceWords(
    OutageService Service,
    string Name,
    IReadOnlyList<string> Words,
    IReadOnlyList<OutageObjective> Objectives,
    OutageAdvice Advice
);
