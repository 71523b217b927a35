namespace HopEn.Audit.Cda.Opening;

/// <summary>
/// Tells the XML files that stand beside documents from documents: METADATA.XML,
/// and style sheets that carry no document.
/// </summary>
internal static class CompanionSniffer
{
    private const int Prolog = 16 * 1024;

    private static readonly System.Buffers.SearchValues<byte> AfterName = System.Buffers.SearchValues.Create(
        " \t\r\n/\"'"u8
    );

    public static bool IsCompanion(ReadOnlySpan<byte> content)
    {
        var head = content[..Math.Min(content.Length, Prolog)];
        if (head.IndexOf("http://www.w3.org/1999/XSL/Transform"u8) >= 0 && !CarriesDocument(content))
            return true;
        return head.IndexOf("SubmitObjectsRequest"u8) >= 0 && head.IndexOf("ClinicalDocument"u8) < 0;
    }

    // A style sheet names ClinicalDocument in its patterns; one that carries a document opens the element.
    private static bool CarriesDocument(ReadOnlySpan<byte> content)
    {
        for (var start = 0; content[start..].IndexOf("ClinicalDocument"u8) is >= 0 and var found; start += found + 1)
        {
            var before = content[..(start + found)];
            var name = before.LastIndexOf((byte)'<');
            if (name >= 0 && before.Length - name <= 64 && before[(name + 1)..].IndexOfAny(AfterName) < 0)
                return true;
        }

        return false;
    }
}
