using System.Reflection;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>A type of clinical document (LOINC, or TRE_A05 and CI-SIS codes).</summary>
/// <param name="Code">Code.</param>
/// <param name="Family">
/// <c>discharge</c>, <c>operative</c>, <c>consultation</c>, <c>imaging</c>, <c>biology</c> are the families of HOP’EN 2;
/// <c>entry</c>, <c>prescription</c>, <c>emergency</c>, <c>maternity</c>, <c>other</c> the others.
/// </param>
/// <param name="State">« dmp » (JDV_J66), « not-dmp » (a CI-SIS type outside J66) or « retired » (ended on 13/10/2017).</param>
/// <param name="Duty">« any » or « outside-stay » when the arrêté of 26 April 2022 asks for it in the DMP, else empty.</param>
/// <param name="Label">French label.</param>
public sealed record DocumentType(string Code, string Family, string State, string Duty, string Label)
{
    private static readonly Lazy<IReadOnlyList<DocumentType>> Shipped = new(Read);

    /// <summary>
    /// The types the tool knows: JDV_J66-TypeCode-DMP v20240927120000 in its useful part, JDV_J07 for what is outside
    /// it, TRE_A04 for retired codes.
    /// </summary>
    public static IReadOnlyList<DocumentType> All => Shipped.Value;

    /// <summary>The type of a code; null when unknown.</summary>
    public static DocumentType? Find(string code) => All.FirstOrDefault(type => type.Code == code);

    private static DocumentType[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("document-types.csv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.Split(';'))
                .Select(cells => new DocumentType(cells[0], cells[1], cells[2], cells[3], cells[4])),
        ];
    }
}
