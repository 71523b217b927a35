namespace HopEn.Audit.Demo;

/// <summary>Writes what links patient keys: the correspondence between both software packages, and the merges of each.</summary>
internal static class KeyFiles
{
    public const string Crosswalk = "correspondance-ipp.csv";

    public static void Write(string folder, LinkedIdentities identities)
    {
        using (var file = new TextFile(Path.Combine(folder, Crosswalk), DemoEncodings.Utf8, "\r\n"))
        {
            file.Line("IPP GAM;IPP Soins-Sud");
            foreach (var (gam, south) in identities.Pairs)
                file.Row(gam, south);
        }

        foreach (var domain in DemoDomain.All)
        {
            using var file = new TextFile(
                Path.Combine(folder, Merges(domain)),
                domain.EncounterEncoding,
                domain.LineEnd
            );
            file.Line("IPP absorbé;IPP conservé;Date de fusion");
            foreach (var (_, absorbed, kept) in identities.Merges.Where(merge => merge.Domain == domain))
                file.Row(absorbed, kept, "15/04/2025");
        }
    }

    public static string Merges(DemoDomain domain) => domain.Index == 0 ? "fusions-gam.csv" : "fusions-sud.csv";
}
