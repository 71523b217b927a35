namespace HopEn.Audit.Engine.Yaml;

/// <summary>Looks for the number of a patient in what people type and reports copy.</summary>
public static class PatientNumbers
{
    /// <summary>A matricule without its key has thirteen digits; a telephone number has ten.</summary>
    public const int Digits = 13;

    /// <summary>Whether a text holds that many digits in a row, spaces and dots aside.</summary>
    public static bool HoldsMatricule(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var run = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character)) run++;
            else if (character is not (' ' or '\u00a0' or '\u202f' or '.')) run = 0;
            if (run >= Digits) return true;
        }

        return false;
    }
}
