using System.Globalization;
using System.IO.Compression;
using System.Text;
using DuckDB.NET.Data;

namespace HopEn.Audit.Benchmarks;

/// <summary>Makes the files that both contestants read.</summary>
internal static class Synthetic
{
    public const string Extraction = "Extraction_Correspondance_MSSante_202508040312.txt";
    public const string FinessCsv = "etalab-cs1100502-stock-20250804-0339.csv";
    public const string FinessJson = "finess-structures.json";

    /// <summary>Encounters and identities, in UTF-8 and, in a folder beside it, in Windows-1252.</summary>
    public static void Hospital(string folder, long rows)
    {
        var utf8 = Directory.CreateDirectory(Path.Combine(folder, "utf-8")).FullName;
        Run(Resource.Sql("synthetic.sql", utf8, rows));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var windows = Directory.CreateDirectory(Path.Combine(folder, "windows-1252")).FullName;
        foreach (var file in Directory.GetFiles(utf8))
            Transcode(file, Path.Combine(windows, Path.GetFileName(file)));
        foreach (var (target, encoding) in new[] { (utf8, "utf-8"), (windows, "windows-1252") })
        {
            File.WriteAllText(Path.Combine(target, "dossier.yml"), DossierText.Hospital(encoding));
        }
    }

    /// <summary>Encounters, identities, five sends for two encounters, documents, feeds, correspondents and pathways.</summary>
    public static void Exchanges(string folder, long encounters)
    {
        Directory.CreateDirectory(folder);
        Run(Resource.Sql("synthetic.sql", folder, encounters));
        Run(Resource.Sql("synthetic-exchanges.sql", folder, encounters));
        File.WriteAllText(Path.Combine(folder, "dossier.yml"), DossierText.Exchanges);
    }

    /// <summary>The national files at their true size, each with a dossier that reads it alone.</summary>
    public static void National(string folder)
    {
        Directory.CreateDirectory(folder);
        Run(Resource.Sql("national.sql", folder));
        Prepend(folder, "extraction-body.txt", Extraction, DossierText.DirectoryHeader);
        Prepend(folder, "finess-body.csv", FinessCsv, "finess;etalab;103000;2025-08-04");
        WriteFinessJson(Path.Combine(folder, FinessJson));
        foreach (
            var (kind, file) in new[]
            {
                ("directory", Extraction),
                ("finess-csv", FinessCsv),
                ("finess-json", FinessJson),
            }
        )
        {
            var own = Directory.CreateDirectory(Path.Combine(folder, kind)).FullName;
            File.Move(Path.Combine(folder, file), Path.Combine(own, file), overwrite: true);
            File.WriteAllText(Path.Combine(own, "dossier.yml"), DossierText.National(kind, file));
        }
    }

    private static void Run(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Transcode(string from, string to)
    {
        using var reader = new StreamReader(from, Encoding.UTF8);
        using var writer = new StreamWriter(to, append: false, Encoding.GetEncoding(1252));
        var buffer = new char[1 << 16];
        for (int read; (read = reader.Read(buffer)) > 0; )
            writer.Write(buffer, 0, read);
    }

    private static void Prepend(string folder, string body, string name, string header)
    {
        using (var output = File.Create(Path.Combine(folder, name)))
        {
            output.Write(Encoding.UTF8.GetBytes(header + "\n"));
            using var input = File.OpenRead(Path.Combine(folder, body));
            input.CopyTo(output);
        }

        File.Delete(Path.Combine(folder, body));
    }

    private static void WriteFinessJson(string path)
    {
        using var writer = new StreamWriter(path);
        writer.Write("""{"schemaVersion":"v1.0.0","generatedAt":"2025-08-04T03:49:37Z","gcc":[],"gco":[],"pmej":[""");
        for (var entity = 0; entity < 48_760; entity++)
        {
            var number = (990_000_000 + entity).ToString(CultureInfo.InvariantCulture);
            writer.Write(entity == 0 ? "" : ",");
            writer.Write(
                OneLine(
                    $$"""
                    {"informationsGeneralesPMEJ":{"pmSmsseId":"{{entity}}","codeApe":"86.10Z",
                    "numFinessPm":"{{number}}","denominationPm":"CH {{entity}}","statutJuridique":"13"},
                    "adresse":[{"usageAdresse":"02","numeroVoie":"1","typeVoie":"R   ","libelleVoie":"EXEMPLE",
                    "codePostal":"99000"}],"contact":[],"engagement":[],"evenement":[],"ege":[
                    """
                )
            );
            for (var site = 0; site < 2 + (entity % 9 == 0 ? 1 : 0); site++)
            {
                var finess = (991_000_000 + (entity * 3) + site).ToString(CultureInfo.InvariantCulture);
                writer.Write(site == 0 ? "" : ",");
                writer.Write(
                    OneLine(
                        $$"""
                        {"informationsGeneralesEGE":{"egeId":"{{entity}}{{site}}","numFinessEge":"{{finess}}",
                        "nomEgeCourt":"SITE {{site}}   ","nomEgeLong":"SITE {{site}}","dateOuverture":"2001-01-01",
                        "espic":["1"],"siret":"99999999900011"},"categorieentiteGeographiqueExercice":"355","adresse":[],
                        "contact":[],"engagement":[],"evenement":[],"roleEge":[],"etatObjet":"A",
                        "dateDerniereMaj":"2021-10-18 00:00:00"}
                        """
                    )
                );
            }

            writer.Write("""],"etatObjet":"A","dateDerniereMaj":"2021-10-18 00:00:00"}""");
        }

        writer.Write("]}");
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(string.Empty);
}
