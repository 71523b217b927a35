namespace HopEn.Audit.Run.Tests;

/// <summary>A dossier of two mailboxes, in a folder of its own.</summary>
internal sealed class SmallDossier : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-run-");

    public SmallDossier()
    {
        Write(
            "dossier.yml",
            """
            version: 1
            establishment: {name: CH, legal-entities: ["990000010"], sites: ["990000028"], legal-status: "14"}
            period: {start: 2025-01-01, end: 2025-07-31}
            sources: [{kind: mailbox, files: [bal.csv], date: 2025-08-04}]
            """
        );
        Write("bal.csv", "Adresse;Type\na@ch-exemple.mssante.fr;ORG\nb@ch-exemple.mssante.fr;PER\n");
    }

    public string Path => root.FullName;

    public string Reports => System.IO.Path.Combine(Path, "rapports");

    public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

    public void Dispose() => root.Delete(recursive: true);
}
