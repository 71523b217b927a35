namespace HopEn.Audit.Model;

/// <summary>The figures of P1.O7 in one month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Figures">The figure of every mailbox, then that of the applicative ones, when a file tells which they are.</param>
/// <param name="Equipment">The rates that weigh them, one a department.</param>
public sealed record MonthFigures(
    Month Month,
    IReadOnlyList<ChannelFigure> Figures,
    IReadOnlyList<EquipmentUse> Equipment
);
