using System.Xml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Reads a workbook that may be damaged: whatever its reader throws is told as one sentence that says what to do.</summary>
/// <param name="isDamage">Whether what was thrown comes from the bytes of the file.</param>
/// <param name="told">What is told of the file of that name.</param>
internal sealed class DamageGuard(
    Func<Exception, bool> isDamage,
    Func<string, Exception, SourceUnreadableException> told
)
{
    /// <summary>The guard of a workbook that is a ZIP of XML.</summary>
    /// <param name="form">What such a file is called: XLSX.</param>
    public static DamageGuard OfPackage(string form) =>
        new(
            fault =>
                fault is InvalidDataException or IOException or XmlException or ArgumentException or OverflowException,
            (name, fault) =>
                new SourceUnreadableException(
                    $"Le classeur «\u202f{name}\u202f» est abîmé ou n’est pas un vrai fichier {form}\u202f: "
                        + "ouvrez-le dans un tableur et enregistrez-le de nouveau.",
                    fault
                )
        );

    /// <summary>Reads.</summary>
    /// <exception cref="SourceUnreadableException">The file is damaged.</exception>
    public T Read<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (isDamage(fault))
        {
            throw told(name, fault);
        }
    }
}
