using HopEn.Audit.Cli.Commands;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Http;
using Microsoft.Extensions.Time.Testing;

namespace HopEn.Audit.Cli.Tests;

/// <summary>Commands do what a record asks, without a command line.</summary>
public sealed class HandlersTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-handlers-");
    private readonly StringWriter output = new();
    private readonly Session session;

    public HandlersTests() =>
        session = new Session(
            output,
            TextWriter.Null,
            TextReader.Null,
            new FakeTimeProvider(new DateTimeOffset(2025, 8, 20, 8, 0, 0, TimeSpan.Zero)),
            _ => null,
            ErrorIsTerminal: false,
            OutputIsTerminal: false,
            InputIsTerminal: false
        );

    [Fact]
    public void A_dossier_that_exists_is_not_replaced_unless_asked()
    {
        var target = Path.Combine(root.FullName, "dossier.yml");
        File.WriteAllText(target, "version: 1\n");
        File.WriteAllText(
            Path.Combine(root.FullName, "uf.csv"),
            "CODE UF;LIBELLE UF;SERVICE\n1001;Cardiologie;Cardiologie\n"
        );
        var asked = new InitRequest(root.FullName, IsSilent: true, Replaces: false, IsQuiet: true, NoColour: true);

        Should
            .Throw<UsageException>(() => new InitHandler(session).Run(asked, CancellationToken.None))
            .Message.ShouldContain("--force");
        new InitHandler(session).Run(asked with { Replaces = true }, CancellationToken.None).ShouldBe(ExitCodes.Met);

        File.ReadAllText(target).ShouldContain("uf.csv");
        output.ToString().ShouldContain("Écrit");
    }

    [Fact]
    public async Task The_network_is_opened_only_to_refresh()
    {
        var opened = new List<FetchOptions>();
        IFetcher Network(FetchOptions options)
        {
            opened.Add(options);
            throw new SourceUnavailableException("Pas de réseau ici.");
        }

        var handler = new OutagesHandler(session, Network);
        var asked = new OutagesRequest
        {
            Rules = Installation.Rules,
            Cache = root.FullName,
            Format = "json",
        };
        (await handler.RunAsync(asked, CancellationToken.None)).ShouldBe(ExitCodes.Met);
        opened.ShouldBeEmpty();

        var refresh = asked with { Refreshes = true, AllowsPrivate = true };
        await Should.ThrowAsync<SourceUnavailableException>(() => handler.RunAsync(refresh, CancellationToken.None));
        opened.ShouldHaveSingleItem().AllowsPrivate.ShouldBeTrue();
    }

    [Fact]
    public async Task A_period_that_ends_before_it_begins_is_refused()
    {
        var handler = new OutagesHandler(session, _ => throw new InvalidOperationException());
        var asked = new OutagesRequest
        {
            Rules = Installation.Rules,
            First = new DateOnly(2025, 8, 2),
            Last = new DateOnly(2025, 8, 1),
        };
        await Should.ThrowAsync<UsageException>(() => handler.RunAsync(asked, CancellationToken.None));
    }

    public void Dispose() => root.Delete(recursive: true);
}
